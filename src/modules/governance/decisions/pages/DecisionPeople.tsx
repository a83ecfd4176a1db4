import { Table } from '#ui/Table/Table.tsx'
import { awaited, decisionTexts, isTheirTurn, papersAwaited } from '../../procedure/nouns.ts'
import type { DecisionView } from './view.ts'

/** Who is there, who has spoken or answered, who is awaited. */
export function DecisionPeople({ frame, seen }: DecisionView) {
  const { decision, consent, election } = seen.held
  const texts = decisionTexts[frame.locale]
  if (decision.version === 0 || decision.outcome) return null
  const isElection = decision.kind === 'election'
  // Over days nobody saw who came: the circle is awaited.
  const here = decision.mode === 'days' ? texts.expected : texts.present
  const { members, present } = isElection ? election : consent
  const where = (person: string): string => {
    if (!present.includes(person)) return texts.absent
    if (isElection) return inElection(person)
    if (decision.step === 'reactions' && consent.reacted.includes(person)) return texts.spoke
    if (decision.step !== 'consent') return here
    const answer = consent.answers[person]?.kind
    return answer === 'consent'
      ? texts.consents
      : answer === 'objection'
        ? texts.objects
        : texts.awaited
  }
  const inElection = (person: string): string => {
    if (decision.step === 'nomination') {
      return election.handedIn.includes(person) ? texts.paperIn : texts.paperAwaited
    }
    if (decision.step !== 'round') return here
    const answer = election.answers[person]
    if (answer === 'consent') return texts.consents
    if (answer === 'objection') return texts.objects
    return person === election.proposed && !isTheirTurn(election) ? texts.lastWord : texts.awaited
  }
  const missing = missingAt()
  function missingAt(): number | undefined {
    if (decision.step === 'consent') return awaited(consent).length
    if (decision.step === 'nomination') return papersAwaited(election).length
    return undefined
  }
  return (
    <section>
      <h2>{texts.people}</h2>
      {missing === undefined ? null : <p>{texts.waitingFor(missing)}</p>}
      <Table
        caption={texts.people}
        captionHidden
        phone="scroll"
        columns={[{ title: texts.person }, { title: texts.where }]}
        rows={members.map((person) => [seen.nameOf(person), where(person)])}
      />
    </section>
  )
}
