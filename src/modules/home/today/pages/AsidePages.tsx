import { type Day, shortDay, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { backToToday, type Frame } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { nextMonday, tomorrow } from '../put-off.ts'
import type { AsideLine } from '../said.ts'
import { asideTexts } from '../texts/aside.ts'
import { dashboardTexts } from '../texts/dashboard.ts'

interface SaidProps {
  readonly frame: Frame
  readonly form: FormState
  readonly line: WaitingLine
  /** The view and the row of the day where it was pressed. */
  readonly pressed: string | undefined
}

function wayBack({ locale }: Frame, pressed?: string | undefined) {
  const href = backToToday(pressed) ?? paths.dashboard
  return [{ label: dashboardTexts[locale].title, href }]
}

export function LaterPage({
  frame,
  form,
  line,
  pressed,
  today,
}: SaidProps & { readonly today: Day }) {
  const texts = asideTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.laterTitle}
      lead={texts.laterLead(line.label)}
      crumbs={wayBack(frame, pressed)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.laterOf(line.key, pressed)}
        form={form}
        submit={texts.putOff}
      >
        <Radios
          name="when"
          label={texts.when}
          form={form}
          value="tomorrow"
          options={[
            { value: 'tomorrow', label: texts.tomorrow(writtenDay(tomorrow(today), frame.locale)) },
            { value: 'monday', label: texts.monday(writtenDay(nextMonday(today), frame.locale)) },
            { value: 'day', label: texts.otherDay },
          ]}
          required
        />
        <DateField name="day" label={texts.day} hint={texts.dayHint} form={form} />
      </Form>
      <BackToday frame={frame} pressed={pressed} />
    </Layout>
  )
}

export function GivePage({
  frame,
  form,
  line,
  pressed,
  takers,
}: SaidProps & { readonly takers: readonly Viewer[] }) {
  const texts = asideTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.giveTitle}
      lead={texts.giveLead(line.label)}
      crumbs={wayBack(frame, pressed)}
      refused={Object.keys(form.problems).length > 0}
    >
      {takers.length === 0 ? (
        <EmptyState title={texts.nobodyElse}>
          <p>{texts.nobodyElseText}</p>
        </EmptyState>
      ) : (
        <Form
          frame={frame}
          action={paths.giveOf(line.key, pressed)}
          form={form}
          submit={texts.giveIt}
        >
          <Select
            name="to"
            label={texts.to}
            hint={texts.toHint}
            form={form}
            options={takers.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        </Form>
      )}
      <BackToday frame={frame} pressed={pressed} />
    </Layout>
  )
}

interface AsideProps {
  readonly frame: Frame
  readonly aside: readonly AsideLine[]
  readonly names: ReadonlyMap<string, string>
  readonly today: Day
}

export function AsidePage({ frame, aside, names, today }: AsideProps) {
  const texts = asideTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.asideTitle} lead={texts.asideLead} crumbs={wayBack(frame)}>
      {aside.length === 0 ? (
        <EmptyState title={texts.nothingAside}>
          <p>{texts.nothingAsideText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.asideTitle}
          columns={[{ title: texts.matter }, { title: texts.word }, { title: texts.gestures }]}
          rows={aside.map((line) => [
            <RowTitle title={line.label} href={line.href} note={line.where} />,
            <span>{wordOf(line, names, frame, today)}</span>,
            <ActionButton
              frame={frame}
              action={paths.takeBack}
              fields={{ key: line.key }}
              label={texts.takeBack}
              spoken={texts.takeBackSpoken(line.label)}
            />,
          ])}
        />
      )}
      <BackToday frame={frame} />
    </Layout>
  )
}

function wordOf(
  { aside }: AsideLine,
  names: ReadonlyMap<string, string>,
  { locale }: Frame,
  today: Day,
): string {
  const { words } = asideTexts[locale]
  const day = shortDay(aside.at, locale, today)
  if (aside.said === 'later') return words.later(shortDay(aside.until, locale, today))
  if (aside.said === 'not-mine') return words.notMine(day)
  const name = names.get(aside.to)
  return name ? words.given(name, day) : words.givenSomebody(day)
}

function BackToday({
  frame,
  pressed,
}: {
  readonly frame: Frame
  readonly pressed?: string | undefined
}) {
  return (
    <p>
      <a href={backToToday(pressed) ?? paths.dashboard}>{asideTexts[frame.locale].backToday}</a>
    </p>
  )
}
