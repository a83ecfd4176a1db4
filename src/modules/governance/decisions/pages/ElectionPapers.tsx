import { colon } from '#kit/words.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { decisionTexts, tally } from '../../procedure/nouns.ts'
import type { DecisionView } from './view.ts'

/** Papers once all are open: the count, and each reason. */
export function ElectionPapers({ frame, seen }: DecisionView) {
  const { decision, election } = seen.held
  const said = decisionTexts[frame.locale]
  if (decision.kind !== 'election' || decision.purgedAt) return null
  const nameOf = (person: string | null | undefined) => (person ? seen.nameOf(person) : said.nobody)
  return (
    <>
      {election.declined.length > 0 ? (
        <p>
          {said.declined}
          {colon[frame.locale]}
          {election.declined.map((one) => seen.nameOf(one)).join(', ')}
        </p>
      ) : null}
      {seen.papers.length > 0 ? (
        <>
          {election.proposed && !decision.outcome ? (
            <Notice tone="info" title={said.proposed(seen.nameOf(election.proposed))} />
          ) : null}
          <Table
            caption={said.tally}
            columns={[
              { title: said.person },
              { title: said.votes, align: 'right' },
              { title: said.namedBy },
            ]}
            rows={tally(election).map((line) => [
              nameOf(line.person),
              String(line.papers),
              line.by.map((one) => seen.nameOf(one)).join(', '),
            ])}
          />
          <Table
            caption={said.papers}
            columns={[
              { title: said.by },
              { title: said.forName },
              { title: said.because },
              { title: said.movedTo },
            ]}
            rows={seen.papers.map((paper) => [
              seen.nameOf(paper.personId),
              nameOf(paper.named),
              paper.reason,
              paper.movedTo
                ? `${nameOf(paper.movedTo)}${colon[frame.locale]}${paper.movedReason}`
                : '',
            ])}
          />
        </>
      ) : null}
    </>
  )
}
