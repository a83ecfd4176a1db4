import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { codeTexts } from '../texts/codes.ts'
import { mapTexts } from '../texts/maps.ts'
import { crumbsOf } from './crumbs.ts'

interface CodesPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly form: FormState
  /** Codes that were printed so far. */
  readonly made: number
  /** The same form was sent a second time. */
  readonly isMade: boolean
}

/** Letters without a name, each with a code that serves one person. */
export function CodesPage({ frame, map, form, made, isMade }: CodesPageProps) {
  const texts = codeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, map, { label: texts.title })}
      refused={Object.keys(form.problems).length > 0}
    >
      {isMade ? <Notice tone="caution">{texts.madeAlready}</Notice> : null}
      <p>{texts.made(made)}</p>
      {map.state === 'open' ? (
        <>
          <Notice tone="caution">
            <p>{texts.once}</p>
            <p>{texts.reload}</p>
          </Notice>
          <Form frame={frame} action={paths.codes(map.slug)} form={form} submit={texts.print}>
            <NumberField
              name="count"
              label={texts.count}
              hint={texts.countHint}
              form={form}
              required
            />
          </Form>
        </>
      ) : (
        <Notice tone="info">{mapTexts[frame.locale].states[map.state]}</Notice>
      )}
    </Layout>
  )
}
