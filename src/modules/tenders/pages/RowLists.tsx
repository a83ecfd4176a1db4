import { type Day, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../paths.ts'
import { isFixed, type RowKind, rowKinds, rowWords, weightSum, workCents } from '../rows.ts'
import type { Tender } from '../tender.ts'
import { rowTexts } from '../texts/rows.ts'

interface RowListsProps {
  readonly frame: Frame
  readonly tender: Tender
  readonly names: ReadonlyMap<string, string>
  readonly today: Day
}

/** The lines of a proposal, list after list, each with the page where it is written. */
export function RowLists(props: RowListsProps) {
  const { frame, tender } = props
  const texts = rowTexts[frame.locale]
  return (
    <>
      {rowKinds.map((kind) => (
        <section>
          <h2>{texts.titles[kind]}</h2>
          {tender[kind].length === 0 ? <p>{texts.none}</p> : <Lines kind={kind} {...props} />}
          {isFixed(tender.state, kind) ? null : (
            <ButtonLink href={paths.rows(tender.id, rowWords[kind])} tone="quiet">
              {`${texts.write}${colon[frame.locale]}${texts.titles[kind]}`}
            </ButtonLink>
          )}
        </section>
      ))}
    </>
  )
}

function Lines({ frame, tender, names, today, kind }: RowListsProps & { kind: RowKind }) {
  const { locale } = frame
  const texts = rowTexts[locale]
  const { fields } = texts
  const day = (on: Day | undefined) => (on === undefined ? '' : writtenDay(on, locale))
  const percent = (tenths: number) => writtenPercent(tenths / 1000, locale)
  const yesNo = (is: boolean) => (is ? texts.yes : texts.no)
  const sum = weightSum(tender.criteria)
  const drawn = {
    criteria: {
      titles: [fields.label, fields.weightTenths, fields.mostPages],
      rows: tender.criteria.map(({ label, weightTenths, mostPages }) => [
        ...[plainProse(label), weightTenths === undefined ? '' : percent(weightTenths)],
        mostPages === undefined ? '' : String(mostPages),
      ]),
      more: sum === 1000 ? texts.sum(percent(sum)) : texts.notWhole(percent(sum)),
    },
    tasks: {
      titles: [fields.task, fields.ownerId, fields.dueOn, fields.done],
      rows: tender.tasks.map((task) => [
        ...[plainProse(task.label), names.get(task.ownerId) ?? texts.nobody],
        ...[day(task.dueOn), yesNo(task.done)],
      ]),
      more: '',
    },
    pieces: {
      titles: [fields.piece, fields.expiresOn, fields.ready],
      rows: tender.pieces.map(({ label, expiresOn, done }) => [
        plainProse(label),
        expiresOn !== undefined && expiresOn < today
          ? `${day(expiresOn)} (${texts.expired})`
          : day(expiresOn),
        yesNo(done),
      ]),
      more: '',
    },
    questions: {
      titles: [fields.question, fields.askedOn, fields.answer],
      rows: tender.questions.map(({ label, askedOn, answer }) => [
        ...[plainProse(label), day(askedOn), plainProse(answer)],
      ]),
      more: '',
    },
    work: {
      titles: [fields.role, fields.days, fields.dayCents],
      rows: tender.work.map(({ label, hundredths, dayCents }) => [
        plainProse(label),
        hundredths === undefined ? '' : writtenNumber(hundredths / 100, locale),
        dayCents === undefined ? '' : writtenMoney(dayCents, locale),
      ]),
      more: texts.total(writtenMoney(workCents(tender.work), locale)),
    },
  }[kind]
  return (
    <>
      <Table
        caption={texts.titles[kind]}
        captionHidden
        columns={drawn.titles.map((title) => ({ title }))}
        rows={drawn.rows}
      />
      {drawn.more === '' ? null : <p>{drawn.more}</p>}
    </>
  )
}
