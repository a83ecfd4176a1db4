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
  const texts = declarationTexts[locale]
  const placed = commitments.some(({ place }) => place !== undefined)
  return (
    <Table
      caption={texts.commitments}
      captionHidden
      columns={[
        { title: texts.commitment },
        ...(placed ? [{ title: texts.territory }] : []),
        { title: texts.due },
        { title: texts.state },
      ]}
      rows={commitments.map((commitment) => [
        follow ? (
          <a href={follow(commitment)}>{plainProse(commitment.text)}</a>
        ) : (
          plainProse(commitment.text)
        ),
        ...(placed ? [<a href={commitment.placeHref}>{commitment.place}</a>] : []),
        writtenDay(commitment.dueOn, locale),
        <CommitmentState locale={locale} commitment={commitment} today={today} />,
      ])}
    />
  )
}

function CommitmentState(props: { locale: Locale; commitment: Commitment; today: Day }) {
  const { locale, commitment, today } = props
  const texts = declarationTexts[locale]
  const late = isOverdue(commitment, today)
  return (
    <>
      <Badge tone={late ? 'danger' : tones[commitment.state]}>
        {late ? texts.overdue : texts.states[commitment.state]}
      </Badge>
      {commitment.note ? <Prose markdown={commitment.note} /> : null}
      {commitment.evidenceHref ? (
        <p>
          <a href={commitment.evidenceHref} rel="nofollow noreferrer">
            {texts.link}
          </a>
        </p>
      ) : null}
    </>
  )
}
