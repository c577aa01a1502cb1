import { installTools } from '#infra/local/install-tools'

/** 176 MB. @returns its program */
export const installLighthouse = (say: (line: string) => void): Promise<string> =>
  installTools(
    {
      ...{ title: 'Lighthouse (176 MB)', name: 'lighthouse', manifest: 'test/quality/lighthouse' },
      program: 'lighthouse/cli/index.js',
    },
    say,
  )
