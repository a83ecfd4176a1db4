import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Hall, HallCount } from '../../hall-count.ts'
import type { OpinionMap } from '../../opinion-map.ts'
import { crumbsOf } from '../../pages/crumbs.ts'
import { paths } from '../../paths.ts'
import { hallTexts } from '../../texts/halls.ts'

interface HallsPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly halls: readonly Hall[]
  readonly counts: readonly HallCount[]
  readonly takesAnswers: boolean
  readonly form: FormState
}

/** Halls of a map, and the form that begins one. */
export function HallsPage({ frame, map, halls, counts, takesAnswers, form }: HallsPageProps) {
  const texts = hallTexts[frame.locale]
  const countOf = ({ id }: Hall) => counts.filter(({ hallId }) => hallId === id).length
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, map, { label: texts.title })}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>{texts.apart}</p>
      <h2>{texts.halls}</h2>
      {halls.length === 0 ? <p>{texts.none}</p> : null}
      <LinkList
        items={halls.map((hall) => ({
          label: texts.hallLine(hall.title, countOf(hall)),
          href: paths.hall(map.slug, hall.number),
        }))}
      />
      {takesAnswers ? (
        <>
          <h2>{texts.begin}</h2>
          <Form frame={frame} action={paths.halls(map.slug)} form={form} submit={texts.begin}>
            <TextField
              name="title"
              label={texts.name}
              hint={texts.nameHint}
              form={form}
              maxlength={120}
              required
            />
            <NumberField
              name="people"
              label={texts.people}
              hint={texts.peopleHint}
              form={form}
              required
            />
          </Form>
        </>
      ) : (
        <p>{texts.refusals['not-now']}</p>
      )}
    </Layout>
  )
}
