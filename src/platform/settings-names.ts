import { slipsBetween } from '#kit/writing/nearest-word.ts'

/** Names that stand in the environment for the development of the house, its tests and its command line. */
const ofTheWorkshop =
  /^OUVROIR_(PREPARED|CHROMIUM|CRASHES|KILLS|SEED|SWEEP|GEO|RECEIPTS|BENCH_KEEP|ALL_ATTACKS|MAY_OFF|MOVED_CLOCK|DATA|LANG|HOME)$/

/** Slips of the finger, in a name that is long enough not to meet another by chance. */
const shortest = 7
const slipsIn = (name: string) => (name.length < 14 ? 1 : 3)

export interface UnknownSetting {
  readonly name: string
  /** What was meant, as far as one can tell. */
  readonly meant: string | undefined
}

/**
 * Settings that nobody reads: whatever begins like the house's own, and what is a slip of the finger away from a
 * setting that was not given. A setting that is misspelt is a setting that is not there, in silence.
 */
export function unknownSettings(
  input: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly UnknownSetting[] {
  const all = known.flatMap((name) => [name, `${name}_FILE`])
  const isGiven = (name: string) => input[name] !== undefined || input[`${name}_FILE`] !== undefined
  return Object.keys(input).flatMap((name): readonly UnknownSetting[] => {
    if (input[name] === undefined || all.includes(name) || ofTheWorkshop.test(name)) return []
    const isOurs = name.startsWith('OUVROIR_')
    const near = all
      .map((one) => ({ one, slips: slipsBetween(name, one) }))
      .filter(
        ({ one, slips }) =>
          isOurs ||
          // A finger slips seldom on the first letter; `DB_URL`, `LDAP_URL` or `HISTFILE` are other programs'.
          (one[0] === name[0] && one.length >= shortest && slips <= slipsIn(one)),
      )
      .toSorted((entry, other) => entry.slips - other.slips)[0]
    if (near === undefined) return []
    if (isOurs) return [{ name, meant: near.slips <= 4 ? near.one : undefined }]
    // The real one is there too: this one belongs to another program.
    return isGiven(near.one.replace(/_FILE$/, '')) ? [] : [{ name, meant: near.one }]
  })
}
