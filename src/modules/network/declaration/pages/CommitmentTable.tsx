import { type Day, writtenDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type Commitment, isOverdue } from '../commitment.ts'
import { declarationTexts } from '../texts/declaration.ts'

const tones: Readonly<Record<Commitment['state'], Tone>> = {
  open: 'info',
  kept: 'good',
  dropped: 'caution',
}

export interface CommitmentShown extends Commitment {
  /** Left out on the page of one territory: it is the same for all. */
  readonly place?: string | undefined
  readonly placeHref?: string | undefined
}

export interface CommitmentTableProps {
  readonly locale: Locale
  readonly today: Day
  readonly commitments: readonly CommitmentShown[]
  /** Where one says what became of it, for those who may. */
  readonly follow?: ((commitment: Commitment) => string) | undefined
}

/** What was promised, by whom, for when, and what became of it. */
export function CommitmentTable(props: CommitmentTableProps) {
  const { locale, today, commitments, follow } = props
  const said = declarationTexts[locale]
  const placed = commitments.some(({ place }) => place !== undefined)
  return (
    <Table
      caption={said.commitments}
      captionHidden
      columns={[
        { title: said.commitment },
        ...(placed ? [{ title: said.territory }] : []),
        { title: said.due },
        { title: said.state },
      ]}
      rows={commitments.map((one) => [
        follow ? <a href={follow(one)}>{plainProse(one.text)}</a> : plainProse(one.text),
        ...(placed ? [<a href={one.placeHref}>{one.place}</a>] : []),
        writtenDay(one.dueOn, locale),
        <CommitmentState locale={locale} commitment={one} today={today} />,
      ])}
    />
  )
}

function CommitmentState(props: { locale: Locale; commitment: Commitment; today: Day }) {
  const { locale, commitment, today } = props
  const said = declarationTexts[locale]
  const late = isOverdue(commitment, today)
  return (
    <>
      <Badge tone={late ? 'danger' : tones[commitment.state]}>
        {late ? said.overdue : said.states[commitment.state]}
      </Badge>
      {commitment.note ? <Prose markdown={commitment.note} /> : null}
      {commitment.evidenceHref ? (
        <p>
          <a href={commitment.evidenceHref} rel="nofollow noreferrer">
            {said.link}
          </a>
        </p>
      ) : null}
    </>
  )
}
