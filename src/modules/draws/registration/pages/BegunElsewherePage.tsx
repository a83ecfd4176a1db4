import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import { questionTexts } from '../texts/question.ts'
import { BirthYearField } from './BirthYearField.tsx'

/** A registration was begun on another telephone: its answers are not shown to whoever has the letter alone. */
export function BegunElsewherePage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly code: string
  readonly form: FormState
  /** Before a year is written no year can open it: none is asked. */
  readonly hasYear: boolean
}) {
  const { frame, draw, recruitment, code, form } = props
  const texts = questionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.elsewhereTitle}
      lead={props.hasYear ? texts.elsewhereLead : texts.elsewhereNoYear}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: codePaths.code(code) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {props.hasYear ? (
        <Form frame={frame} action={codePaths.resume(code)} form={form} submit={texts.elsewhereGo}>
          <BirthYearField locale={frame.locale} form={form} />
        </Form>
      ) : null}
      <p>
        <a href={codePaths.onePage(code)}>{texts.elsewhereAnew}</a>
      </p>
      <HelpLine locale={frame.locale} help={recruitment} isHint />
    </Layout>
  )
}
