import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { OpinionMap } from '../../opinion-map.ts'
import { paths } from '../../paths.ts'
import { importedTexts } from '../../texts/imported.ts'
import { mapTexts } from '../../texts/maps.ts'
import { importTexts } from '../texts/imports.ts'

/** What goes with an imported conversation, before it goes. */
export function RemovePage(props: {
  frame: Frame
  form: FormState
  map: OpinionMap
  goes: { readonly people: number; readonly statements: number; readonly answers: number }
}) {
  const { frame, form, map, goes } = props
  const texts = importTexts[frame.locale]
  const title = importedTexts[frame.locale].remove
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={[
        { label: mapTexts[frame.locale].title, href: paths.list },
        { label: plainProse(map.title), labelIn: writtenLocale, href: paths.map(map.slug) },
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>{texts.goes}</p>
      <ul>
        <li>{texts.goesMap}</li>
        <li>{texts.goesStatements(goes.statements)}</li>
        <li>{texts.goesPeople(goes.people)}</li>
        <li>{texts.goesAnswers(goes.answers)}</li>
      </ul>
      <p>{texts.goesForGood}</p>
      <Form
        frame={frame}
        action={paths.removeImported(map.slug)}
        form={form}
        submit={title}
        tone="danger"
      >
        <CheckBox name="knowing" label={texts.knowing} form={form} />
      </Form>
    </Layout>
  )
}
