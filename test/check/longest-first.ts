import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The long files come first and the short ones fill what is left, so that no worker idles while the last one ends. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other))
  }
}

const groups = ['web', 'e2e', 'int', 'unit']
/** A few lines that open every page of the house: by its size Vitest would take it last. */
const longest = 'signed-in-pages.web.test.ts'

function placeOf({ moduleId, project }: TestSpecification): number {
  return moduleId.endsWith(longest) ? -1 : groups.indexOf(project.name)
}
