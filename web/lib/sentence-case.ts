/** Words of the vocabulary begin small in English; where they stand alone they begin as a sentence does. */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
