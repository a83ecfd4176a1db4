import { colon } from '#kit/words.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { decisionTexts, tally } from '../../procedure/nouns.ts'
import type { DecisionView } from './view.ts'

/** Papers once all are open: the count, and each reason. */
export function ElectionPapers({ frame, seen }: DecisionView) {
  const { decision, election } = seen.held
  const texts = decisionTexts[frame.locale]
  if (decision.kind !== 'election' || decision.purgedAt) return null
  const nameOf = (person: string | null | undefined) =>
    person ? seen.nameOf(person) : texts.nobody
  return (
    <>
      {election.declined.length > 0 ? (
        <p>
          {texts.declined}
          {colon[frame.locale]}
          {election.declined.map((one) => seen.nameOf(one)).join(', ')}
        </p>
      ) : null}
      {seen.papers.length > 0 ? (
        <>
          {election.proposed && !decision.outcome ? (
            <Notice tone="info" title={texts.proposed(seen.nameOf(election.proposed))} />
          ) : null}
          <Table
            caption={texts.tally}
            columns={[
              { title: texts.person },
              { title: texts.votes, align: 'right' },
              { title: texts.namedBy },
            ]}
            rows={tally(election).map((line) => [
              nameOf(line.person),
              String(line.papers),
              line.by.map((one) => seen.nameOf(one)).join(', '),
            ])}
          />
          <Table
            caption={texts.papers}
            columns={[
              { title: texts.by },
              { title: texts.forName },
              { title: texts.because },
              { title: texts.movedTo },
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
