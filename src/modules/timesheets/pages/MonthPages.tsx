import { writtenDay, writtenMonth } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { isOver, type Month } from '../month.ts'
import { closingForm, reopeningForm } from '../month-form.ts'
import { paths } from '../paths.ts'
import { monthTexts } from '../texts/months.ts'
import { teamTexts } from '../texts/team.ts'

/** The last months, the last first: which are closed, which were reopened and why. */
export function MonthsPage(props: {
  frame: Frame
  months: readonly Month[]
  /** Those in which somebody wrote a day. */
  filled: ReadonlySet<string>
  now: Date
}) {
  const { frame, months, filled, now } = props
  const { locale } = frame
  const texts = monthTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.monthsTitle}
      lead={texts.lead}
      crumbs={crumbsTo(frame, texts.monthsTitle)}
      wide
    >
      <Table
        caption={texts.monthsTitle}
        captionHidden
        columns={[texts.month, texts.state, texts.reason, texts.act].map((title) => ({ title }))}
        rows={months.map((each) => [
          writtenMonth(each.month, locale),
          stateOf(each, frame, now),
          each.reopenedAt ? (
            <span lang={writtenLocale}>
              {texts.reopened(writtenDay(each.reopenedAt, locale), each.reason)}
            </span>
          ) : (
            ''
          ),
          each.closedAt || filled.has(each.month) ? actOn(each, frame, now) : texts.noDay,
        ])}
      />
    </Layout>
  )
}

function stateOf({ month, closedAt }: Month, { locale }: Frame, now: Date): string {
  const texts = monthTexts[locale]
  if (closedAt) return texts.closedOn(writtenDay(closedAt, locale))
  return isOver(month, now) ? texts.open : texts.running
}

function actOn({ month, closedAt }: Month, { locale }: Frame, now: Date) {
  const texts = monthTexts[locale]
  const written = writtenMonth(month, locale)
  if (closedAt) return <a href={paths.reopenMonth(month.slice(0, 7))}>{texts.reopen(written)}</a>
  if (!isOver(month, now)) return texts.none
  return <a href={paths.closeMonth(month.slice(0, 7))}>{texts.close(written)}</a>
}

interface OnMonth {
  readonly frame: Frame
  readonly month: string
  readonly form: FormState
}

export function CloseMonthPage(
  props: OnMonth & {
    missing: readonly { readonly name: string; readonly monday: string }[]
  },
) {
  const { frame, month, form, missing } = props
  const { locale } = frame
  const texts = monthTexts[locale]
  const title = texts.close(writtenMonth(month, locale))
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, title)}
      refused={Object.keys(form.problems).length > 0}
    >
      {missing.length === 0 ? (
        <p>{texts.noneMissing}</p>
      ) : (
        <>
          <p>{texts.missing(missing.length)}</p>
          <ul>
            {missing.map(({ name, monday }) => (
              <li>{texts.missingOf(name, writtenDay(monday, locale))}</li>
            ))}
          </ul>
          <p>{texts.missingMean}</p>
        </>
      )}
      <Form frame={frame} action={paths.closeMonth(month.slice(0, 7))} form={form} submit={title}>
        <AskedFields fields={closingForm.fields} form={form} locale={locale} values={{}} />
      </Form>
    </Layout>
  )
}

export function ReopenMonthPage({ frame, month, form, late }: OnMonth & { readonly late: number }) {
  const { locale } = frame
  const title = monthTexts[locale].reopen(writtenMonth(month, locale))
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={crumbsTo(frame, title)}
      refused={Object.keys(form.problems).length > 0}
    >
      {late > 0 ? <p>{monthTexts[locale].lateWeeks(late)}</p> : null}
      <Form frame={frame} action={paths.reopenMonth(month.slice(0, 7))} form={form} submit={title}>
        <AskedFields fields={reopeningForm.fields} form={form} locale={locale} values={{}} />
      </Form>
    </Layout>
  )
}

function crumbsTo({ locale }: Frame, label: string) {
  return [{ label: teamTexts[locale].title, href: paths.team }, { label }]
}
