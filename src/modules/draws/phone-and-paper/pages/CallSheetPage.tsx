import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { refusalReasons } from '../../recruitment.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { registrationTexts } from '../../registration/nouns.ts'
import type { CallLine } from '../documents/call-sheet.ts'
import { callTexts } from '../texts/calls.ts'

/** What came back on a sheet: one choice a line, by keyboard alone; a refusal may say why. */
export function CallSheetPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly sheet: number
  readonly lines: readonly CallLine[]
  readonly form: FormState
}) {
  const { frame, draw, sheet, lines, form } = props
  const texts = callTexts[frame.locale]
  const { reasons } = registrationTexts[frame.locale]
  // `refused:dates` : one choice says both, so that a line takes a few strokes.
  const options = [
    { value: '', label: texts.notCalled },
    ...callOutcomes
      .filter((outcome) => outcome !== 'refused')
      .map((value) => ({ value: value as string, label: texts.outcomes[value] })),
    ...refusalReasons.map((reason) => ({
      value: `refused:${reason}`,
      label: `${texts.outcomes.refused}${colon[frame.locale]}${reasons[reason].toLowerCase()}`,
    })),
  ]
  return (
    <Layout
      frame={frame}
      title={texts.sheetTitle(sheet)}
      lead={texts.sheetLead}
      crumbs={[
        ...recruitCrumbs(frame, draw),
        { label: texts.title, href: recruitPaths.calls(draw.slug) },
      ]}
    >
      <Actions>
        <ActionButton
          frame={frame}
          action={recruitPaths.callSheetPdf(draw.slug, String(sheet))}
          label={texts.sheetPrint}
          tone="quiet"
        />
      </Actions>
      <Form
        frame={frame}
        action={recruitPaths.callSheet(draw.slug, String(sheet))}
        form={form}
        submit={texts.sheetSave}
      >
        {lines.map((line) => (
          <Select
            name={`line${line.line}`}
            label={`${line.line}. ${line.name || line.phone}`}
            form={form}
            options={options}
            required
          />
        ))}
      </Form>
    </Layout>
  )
}
