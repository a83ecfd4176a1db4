import { Table } from '#ui/Table/Table.tsx'
import { awaited, decisionTexts, isTheirTurn, papersAwaited } from '../../procedure/nouns.ts'
import type { DecisionView } from './view.ts'

/** Who is there, who has spoken or answered, who is awaited. */
export function DecisionPeople({ frame, seen }: DecisionView) {
  const { decision, consent, election } = seen.held
  const said = decisionTexts[frame.locale]
  if (decision.version === 0 || decision.outcome) return null
  const isElection = decision.kind === 'election'
  // Over days nobody saw who came: the circle is awaited.
  const here = decision.mode === 'days' ? said.expected : said.present
  const { members, present } = isElection ? election : consent
  const where = (person: string): string => {
    if (!present.includes(person)) return said.absent
    if (isElection) return inElection(person)
    if (decision.step === 'reactions' && consent.reacted.includes(person)) return said.spoke
    if (decision.step !== 'consent') return here
    const answer = consent.answers[person]?.kind
    return answer === 'consent'
      ? said.consents
      : answer === 'objection'
        ? said.objects
        : said.awaited
  }
  const inElection = (person: string): string => {
    if (decision.step === 'nomination') {
      return election.handedIn.includes(person) ? said.paperIn : said.paperAwaited
    }
    if (decision.step !== 'round') return here
    const answer = election.answers[person]
    if (answer === 'consent') return said.consents
    if (answer === 'objection') return said.objects
    return person === election.proposed && !isTheirTurn(election) ? said.lastWord : said.awaited
  }
  const missing = missingAt()
  function missingAt(): number | undefined {
    if (decision.step === 'consent') return awaited(consent).length
    if (decision.step === 'nomination') return papersAwaited(election).length
    return undefined
  }
  return (
    <section>
      <h2>{said.people}</h2>
      {missing === undefined ? null : <p>{said.waitingFor(missing)}</p>}
      <Table
        caption={said.people}
        captionHidden
        phone="scroll"
        columns={[{ title: said.person }, { title: said.where }]}
        rows={members.map((person) => [seen.nameOf(person), where(person)])}
      />
    </section>
  )
}
