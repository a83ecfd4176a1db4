import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { answeringTexts } from '../texts/answering.ts'
import { codeTexts } from '../texts/codes.ts'
import { mapTexts } from '../texts/maps.ts'
import { crumbsOf } from './crumbs.ts'

interface StartPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly takesAnswers: boolean
  /** That the address brought, of a letter. */
  readonly code: string
  /** Whoever holds it has answered already. */
  readonly isBegun: boolean
  /** The own address that this page begins, if nobody begins with it before. */
  readonly begun: string
  readonly form: FormState
}

/** Before the first statement: what is kept, and what the authority does with it. */
export function StartPage(props: StartPageProps) {
  const { frame, map, form, takesAnswers } = props
  const texts = answeringTexts[frame.locale]
  const codes = codeTexts[frame.locale]
  const asksCode = map.access === 'codes'
  const opening = props.isBegun ? texts.goOnPress : texts.startPress
  const press = takesAnswers ? opening : texts.own
  return (
    <Layout
      frame={frame}
      title={texts.start}
      lead={texts.startLead}
      crumbs={crumbsOf(frame, map, { label: texts.start })}
      refused={Object.keys(form.problems).length > 0}
    >
      {takesAnswers ? (
        <>
          <p>{asksCode ? codes.yoursLead : texts.startOwn}</p>
          <p>{texts.startKept}</p>
        </>
      ) : (
        <Notice tone="info">{texts.over}</Notice>
      )}
      {takesAnswers || asksCode ? (
        <Form frame={frame} action={paths.answer(map.slug)} form={form} submit={press}>
          {asksCode ? (
            <TextField
              name="code"
              label={codes.yours}
              hint={codes.yoursHint}
              value={props.code}
              form={form}
              autocomplete="off"
              required
            />
          ) : (
            <HiddenField name="begun" value={props.begun} />
          )}
        </Form>
      ) : null}
      <h2>{mapTexts[frame.locale].commitment}</h2>
      <Prose markdown={map.commitment} />
    </Layout>
  )
}
