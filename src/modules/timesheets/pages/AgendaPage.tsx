import { writtenDay, writtenWeekday } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import type { AgendaDay } from '../agenda.ts'
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
}) {
  const { frame, form, monday, works, proposed } = props
  const { locale } = frame
  const texts = agendaTexts[locale]
  const words = weekTexts[locale]
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
      <Form frame={frame} action={paths.agenda(monday)} form={form} submit={texts.save}>
        {proposed.map(({ name, title, onDay, hundredths }) => (
          <Select
            name={name}
            label={texts.proposed(title, writtenWeekday(onDay, locale))}
            hint={texts.lasts(writtenNumber(hundredths / 100, locale))}
            form={form}
            options={[
              { value: '', label: texts.leave },
              ...works.map((work) => ({
                ...{ value: work.id, label: work.title, labelIn: writtenLocale },
              })),
            ]}
          />
        ))}
      </Form>
    </Layout>
  )
}
