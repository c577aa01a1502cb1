/** Two spellings of one person's name give the same text: width, spaces, case and the dot of transcribed names don't count. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•‧・･.]/gu, '')
    .toUpperCase()
}
