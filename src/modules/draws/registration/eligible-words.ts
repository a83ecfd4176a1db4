/** « Personnes de 16 ans et plus qui habitent la commune »: an age, then where they live. */
const ofAnAge =
  /^(?:les |toutes les )?(?:personnes|habitant·es|habitants|gens) (?:âgées? )?(?:de|d’au moins) (\d+) ans(?: (?:et|ou) plus)?(?: qui habitent ([^,]+?)(, quelle que soit leur nationalité)?)?\.?$/iu

/** Who may be drawn, as the rule writes it, without the age that the sentence around says already. */
export interface WhoMay {
  /** « la commune »: where one lives, when nothing else is asked. */
  readonly livesIn: string
  /** The rule says that no nationality is asked: whoever ticks the box reads it too. */
  readonly anyNationality: boolean
  /** Whatever else is asked, in the words of the rule. */
  readonly asked: string
}

export function whoMay(age: number, population: string): WhoMay {
  const people = population.trim().replace(/\s+/g, ' ')
  const [, years, place = '', anyNationality] = ofAnAge.exec(people) ?? []
  return Number(years) === age
    ? { livesIn: place, anyNationality: anyNationality !== undefined, asked: '' }
    : { livesIn: '', anyNationality: false, asked: people }
}
