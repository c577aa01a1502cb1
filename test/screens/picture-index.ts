export type Picture = {
  readonly name: string
  readonly width: number
  readonly language: string
  readonly file: string
  readonly path: string
}

/** A page to look through all pictures, one row for each page of the app. */
export function pictureIndex(pictures: readonly Picture[]): string {
  const rows = [...Map.groupBy(pictures, ({ name }) => name)].map(([name, some]) => row(name, some))
  return `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>
body { margin: 0; padding: 16px; background: #8a9299; font: 14px/1.5 sans-serif; }
section { margin-bottom: 40px; }
h2 { font-size: 16px; margin: 0 0 8px; position: sticky; left: 16px; width: max-content; }
div { display: flex; gap: 12px; align-items: start; overflow-x: auto; }
figure { margin: 0; flex: none; }
img { display: block; max-height: 900px; box-shadow: 0 2px 10px #0006; }
</style>
${rows.join('\n')}\n`
}

function row(name: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    ({ file, width, language }) =>
      `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${width} ${language}</figcaption></figure>`,
  )
  return `<section><h2>${name} <code>${escaped(pictures[0]?.path ?? '')}</code></h2><div>${figures.join('')}</div></section>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
