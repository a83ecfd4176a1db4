/** « 0 personne »: no before a word, in what a page says, each line of it that has one. */
export function countsOfNothing(html: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const lines = main
    .replace(/<(script|style|textarea|svg|pre|code|option)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:p|li|div|h\d|td|th|tr|dd|dt|br|ul|ol|section)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return lines.filter((line) => /(?<![\d,.:hH/-]\s?)\b0\s\p{L}{3,}/u.test(line))
}
