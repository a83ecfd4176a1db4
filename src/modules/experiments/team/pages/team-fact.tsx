import type { Locale } from '#kit/texts.ts'
import { withColon } from '../../texts/colon.ts'
import type { Member } from '../team.ts'
import { teamTexts } from '../texts/team.ts'

/** « Élu·e référent·e : N. Ardouin, adjointe »: the role always, the name when it may be shown. */
export function teamFact(
  members: readonly Member[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
) {
  const texts = teamTexts[locale]
  return members.map((member) => {
    const who = [names.get(member.id), member.title, member.organisation].filter(Boolean)
    const role = texts.roles[member.role]
    return <div>{who.length === 0 ? role : withColon(locale, role, who.join(', '))}</div>
  })
}
