/** A text for readers, in both languages of the system. */
export type Text = { readonly zh: string; readonly en: string }
export type Language = keyof Text

/** Puts values into the `{name}` places of a text; a place without a value stays visible, so that a test finds it. */
export function fill(text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
