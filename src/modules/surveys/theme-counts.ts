import { fewest, mayShow } from '#kit/small-cells.ts'
import type { BookTheme } from './coding.ts'
import type { PublishedResults, ThemeCounts } from './results.ts'

/** Key of the texts in which nobody found a theme. */
export const noThemeKey = '.no-theme'

/**
 * Counts by theme of texts on which both agree. A theme is hidden when one to four people wrote of it, or when all did but
 * one to four: how many wrote is known. Then others are hidden with it, the smallest first, until two at least and five people
 * are hidden together, as in every table: where each text has one theme, the lines add up to the whole. Where a few texts have several, what
 * the lines add up to beyond the whole says how many do: that too is one to four people, and two lines are hidden for it.
 */
export function countThemes(
  themes: readonly BookTheme[],
  agreed: readonly (readonly string[])[],
): ThemeCounts {
  const rows = [
    ...themes.map(({ id, name }) => ({
      ...{ key: id, label: name },
      count: agreed.filter((own) => own.includes(id)).length,
    })),
    {
      ...{ key: noThemeKey, label: '' },
      count: agreed.filter((own) => own.length === 0).length,
    },
  ]
  const texts = agreed.length
  const hidden = new Set(
    rows.filter(({ count }) => !mayShow(count) || !mayShow(texts - count)).map(({ key }) => key),
  )
  const beyond = rows.reduce((sum, { count }) => sum + count, 0) - texts
  if (hidden.size > 0 || !mayShow(beyond)) {
    const others = rows
      .filter(({ key, count }) => count > 0 && !hidden.has(key))
      .toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
    const together = () =>
      rows.reduce((sum, { key, count }) => (hidden.has(key) ? sum + count : sum), 0)
    while (hidden.size < 2 || together() < fewest) {
      const next = others.shift()
      if (!next) break
      hidden.add(next.key)
    }
  }
  const parts = rows.map((row) => (hidden.has(row.key) ? { ...row, count: null } : row))
  return { texts, parts }
}

/** With the counts by theme of one question: only where how many wrote is told already, and is the number that was sorted. */
export function withThemes(
  results: PublishedResults,
  byQuestion: ReadonlyMap<string, ThemeCounts>,
): PublishedResults {
  const questions = results.questions.map((result) => {
    const themes = byQuestion.get(result.question)
    const [wrote] = result.tables[0]?.parts ?? []
    return themes && wrote?.count === themes.texts ? { ...result, themes } : result
  })
  return { ...results, questions }
}
