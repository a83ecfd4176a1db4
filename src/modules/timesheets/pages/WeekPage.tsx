import {
  addDays,
  dayOf,
  writtenDay,
  writtenInstant,
  writtenMonth,
  writtenWeekday,
} from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AutoSave } from '#ui/AutoSave/AutoSave.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { AgendaDay } from '../agenda.ts'
import { writtenHours } from '../duration.ts'
import { lateMonthsOf, monthsOfWeek, shutDays } from '../month.ts'
import { paths } from '../paths.ts'
import { agendaTexts } from '../texts/agenda.ts'
import { correctionTexts } from '../texts/corrections.ts'
import { weekTexts } from '../texts/week.ts'
import {
  isWithinYears,
  type KeptChange,
  sumOfDays,
  type Week,
  type Work,
  weekGrid,
  weekRows,
} from '../week.ts'
import { DaysTable } from './DaysTable.tsx'

export interface OwnWeek {
  readonly monday: string
  readonly week: Week | undefined
  readonly works: readonly Work[]
  readonly changes: readonly KeptChange[]
  /** What their agenda says of this week. */
  readonly proposed: readonly AgendaDay[]
  /** Of those who corrected it. */
  readonly names: ReadonlyMap<string, string>
  /** Months of this week that are closed. */
  readonly closed: readonly string[]
  /** How long a day of the house is. */
  readonly minutesInDay: number
}

interface Props extends OwnWeek {
  readonly frame: Frame
  readonly form: FormState
  readonly today: string
  /** Where the rail leads: the week of today, at its short address. */
  readonly isEntry?: boolean
}

/** One's own week: a grid while it is written, a table once it is sent. */
export function WeekPage(props: Props) {
  const { frame, monday, week, works, form, closed } = props
  const { locale } = frame
  const texts = weekTexts[locale]
  const days = week?.days ?? []
  const isOpen = !week?.sentAt && closed.length < monthsOfWeek(monday).length
  const total = writtenNumber(sumOfDays(days) / 100, locale)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.of(writtenDay(monday, locale))}
      crumbs={
        props.isEntry
          ? undefined
          : [
              { label: texts.title, href: paths.now },
              { label: texts.of(writtenDay(monday, locale)) },
            ]
      }
      refused={Object.keys(form.problems).length > 0}
      wide
      actions={
        <>
          {isWithinYears(addDays(monday, -7), props.today) ? (
            <ButtonLink href={paths.week(addDays(monday, -7))} tone="quiet">
              {texts.before}
            </ButtonLink>
          ) : null}
          {isWithinYears(addDays(monday, 7), props.today) ? (
            <ButtonLink href={paths.week(addDays(monday, 7))} tone="quiet">
              {texts.after}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {closed.map((month) => (
        <p>{texts.closed(writtenMonth(month, locale))}</p>
      ))}
      {lateMonthsOf(week, closed).map((month) => (
        <Notice tone="caution">{texts.late(writtenMonth(month, locale))}</Notice>
      ))}
      {week?.sentAt ? (
        <SentWeek {...props} sentAt={week.sentAt} />
      ) : isOpen ? (
        <OpenWeek {...props} />
      ) : (
        <DaysTable {...{ frame, days, works }} />
      )}
      <p>{isOpen ? texts.totalThen(total) : texts.total(total)}</p>
      <Changes {...props} />
      <p>{texts.seen}</p>
    </Layout>
  )
}

function OpenWeek(props: Props) {
  const { frame, form, monday, week, works, proposed, closed } = props
  const texts = weekTexts[frame.locale]
  const days = week?.days ?? []
  return (
    <>
      <p>{texts.lead(writtenHours(props.minutesInDay))}</p>
      <AutoSave
        frame={frame}
        itself={texts.savesItself}
        byHand={texts.savedByHand}
        unsaved={texts.noAnswer}
      >
        <Form frame={frame} action={paths.week(monday)} form={form} submit={texts.save} seen own>
          <Grid
            {...{ frame, form }}
            grid={weekGrid}
            rows={weekRows(monday, works, days)}
            shut={shutDays(monday, closed)}
          />
        </Form>
      </AutoSave>
      {/* Gestures of the same kind, apart from each other: a finger finds one at a time. */}
      <div class="actions">
        {/* There from the first day on: the page that saves itself is not drawn again. */}
        <ActionButton frame={frame} action={paths.send(monday)} label={texts.send} tone="action" />
        {days.length > 0 ? null : (
          <ActionButton frame={frame} action={paths.copyLast(monday)} label={texts.copyLast} />
        )}
        {proposed.length > 0 ? (
          <ButtonLink href={paths.agenda(monday)} tone="quiet">
            {agendaTexts[frame.locale].title}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.paste(monday)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      </div>
    </>
  )
}

function SentWeek(props: Props & { readonly sentAt: Date }) {
  const { frame, monday, week, works, closed, sentAt } = props
  const { locale } = frame
  const texts = weekTexts[locale]
  return (
    <>
      <p>{texts.sentOn(writtenInstant(sentAt, locale))}</p>
      <DaysTable {...{ frame, works }} days={week?.days ?? []} />
      {closed.length === 0 ? (
        <ActionButton frame={frame} action={paths.takeBack(monday)} label={texts.takeBack} />
      ) : null}
    </>
  )
}

function Changes(props: Props) {
  const { frame, changes } = props
  const { locale } = frame
  const texts = weekTexts[locale]
  const corrections = correctionTexts[locale]
  if (changes.length === 0) return null
  return (
    <Table
      caption={texts.changes}
      columns={[
        { title: texts.day },
        { title: texts.project },
        { title: texts.changeBefore, align: 'right' },
        { title: texts.changeAfter, align: 'right' },
        { title: texts.changedAt },
        { title: corrections.by },
        { title: corrections.reason },
      ]}
      rows={changes.map((change) => [
        writtenWeekday(change.onDay, locale),
        titleOf(props, change.work),
        writtenNumber(change.before / 100, locale),
        writtenNumber(change.after / 100, locale),
        writtenDay(dayOf(change.changedAt), locale),
        writerOf(props, change),
        <span lang={writtenLocale}>{change.reason}</span>,
      ])}
    />
  )
}

/** Whoever corrects the week of another gives a reason: without one, it was its writer. */
function writerOf({ frame, names }: Props, { changedBy, reason }: KeptChange): string {
  const texts = correctionTexts[frame.locale]
  if (reason === '') return texts.self
  return names.get(changedBy ?? '') ?? texts.someone
}

function titleOf({ works, frame }: Props, work: string): string {
  return works.find(({ id }) => id === work)?.title ?? weekTexts[frame.locale].gone
}

export function WeekPastePage(
  props: Pick<Props, 'frame' | 'form' | 'monday'> & Pick<PasteFormProps, 'read'>,
) {
  const { frame, form, monday, read } = props
  const texts = weekTexts[frame.locale]
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={[{ label: texts.title, href: paths.week(monday) }, { label: title }]}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm {...{ frame, form, read }} grid={weekGrid} action={paths.paste(monday)} />
    </Layout>
  )
}
