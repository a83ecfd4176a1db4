/** « Personnes de 16 ans et plus qui habitent la commune »: an age, then where they live. */
const ofAnAge =
  /^(?:les |toutes les )?(?:personnes|habitant·es|habitants|gens) (?:âgées? )?(?:de|d’au moins) (\d+) ans(?: (?:et|ou) plus)?(?: qui habitent (.+?))?\.?$/iu

/** Who may be drawn, as the rule writes it, without the age that the sentence around says already. */
export interface WhoMay {
  /** « la commune »: where one lives, when nothing else is asked. */
  readonly livesIn: string
  /** Whatever else is asked, in the words of the rule. */
  readonly asked: string
}

export function whoMay(age: number, population: string): WhoMay {
  const people = population.trim().replace(/\s+/g, ' ')
  const [, years, place = ''] = ofAnAge.exec(people) ?? []
  return Number(years) === age ? { livesIn: place, asked: '' } : { livesIn: '', asked: people }
}
