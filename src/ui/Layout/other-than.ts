/** The page says its own language: only another one is said again. */
export function otherThan(locale: string, language: string | undefined): string | undefined {
  return language === locale ? undefined : language
}
