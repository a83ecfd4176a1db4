import { writtenDay, writtenWeekday } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { eventPaths } from '#modules/events/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import type { AgendaDay } from '../agenda.ts'
import { writtenHours } from '../duration.ts'
import { paths } from '../paths.ts'
import { agendaTexts } from '../texts/agenda.ts'
import { weekTexts } from '../texts/week.ts'
import type { Work } from '../week.ts'

/** What the agenda proposes for a week: each with a work to choose, and nothing chosen. */
export function AgendaPage(props: {
  frame: Frame
  form: FormState
  monday: string
  works: readonly Work[]
  proposed: readonly AgendaDay[]
  /** Names of those that stand in the week already. */
  taken: ReadonlySet<string>
}) {
  const { frame, form, monday, works, proposed, taken } = props
  const { locale } = frame
  const texts = agendaTexts[locale]
  const words = weekTexts[locale]
  const left = proposed.filter(({ name }) => !taken.has(name))
  const inWeek = proposed.filter(({ name }) => taken.has(name))
  const called = ({ title, onDay }: AgendaDay) =>
    texts.proposed(title, writtenWeekday(onDay, locale))
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: words.title, href: paths.week(monday) },
        { label: words.of(writtenDay(monday, locale)) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {proposed.length === 0 ? (
        <p>
          {texts.none} <a href={eventPaths.agenda}>{texts.events}</a>
        </p>
      ) : null}
      {inWeek.length > 0 ? (
        <>
          <h2>{texts.taken}</h2>
          <ul>
            {inWeek.map((day) => (
              <li>{called(day)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {left.length > 0 ? (
        <Form frame={frame} action={paths.agenda(monday)} form={form} submit={texts.save}>
          {left.map((day) => (
            <Select
              name={day.name}
              label={called(day)}
              hint={texts.lasts(
                day.minutes === undefined ? undefined : writtenHours(day.minutes),
                day.hundredths / 100,
              )}
              form={form}
              eitherOr
              options={[
                { value: '', label: texts.leave },
                ...works.map((work) => ({
                  ...{ value: work.id, label: work.title, labelIn: writtenLocale },
                })),
              ]}
            />
          ))}
        </Form>
      ) : null}
      <p>
        <a href={paths.week(monday)}>{texts.back}</a>
      </p>
    </Layout>
  )
}
