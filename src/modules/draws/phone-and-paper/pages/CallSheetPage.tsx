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
  const said = callTexts[frame.locale]
  const { reasons } = registrationTexts[frame.locale]
  // `refused:dates` : one choice says both, so that a line takes a few strokes.
  const options = [
    { value: '', label: said.notCalled },
    ...callOutcomes
      .filter((one) => one !== 'refused')
      .map((value) => ({ value: value as string, label: said.outcomes[value] })),
    ...refusalReasons.map((reason) => ({
      value: `refused:${reason}`,
      label: `${said.outcomes.refused}${colon[frame.locale]}${reasons[reason].toLowerCase()}`,
    })),
  ]
  return (
    <Layout
      frame={frame}
      title={said.sheetTitle(sheet)}
      lead={said.sheetLead}
      crumbs={[
        ...recruitCrumbs(frame, draw),
        { label: said.title, href: recruitPaths.calls(draw.slug) },
      ]}
    >
      <Actions>
        <ActionButton
          frame={frame}
          action={recruitPaths.callSheetPdf(draw.slug, String(sheet))}
          label={said.sheetPrint}
          tone="quiet"
        />
      </Actions>
      <Form
        frame={frame}
        action={recruitPaths.callSheet(draw.slug, String(sheet))}
        form={form}
        submit={said.sheetSave}
      >
        {lines.map((one) => (
          <Select
            name={`line${one.line}`}
            label={`${one.line}. ${one.name || one.phone}`}
            form={form}
            options={options}
            required
          />
        ))}
      </Form>
    </Layout>
  )
}
