import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { drawPaths } from '../../paths.ts'
import { drawTexts } from '../../texts/draw.ts'
import { featureTexts } from '../texts/features.ts'
import { usualFeatures } from '../usual-features.ts'
import { DrawSteps } from './DrawSteps.tsx'
import type { FeaturesPageProps } from './features-props.ts'
import { QuotaGrid } from './QuotaGrid.tsx'

export function FeaturesPage(props: FeaturesPageProps) {
  const { frame, draw, features } = props
  const texts = featureTexts[frame.locale]
  const forms = [props.form, props.addForm, props.censusForm, props.crossForm]
  return (
    <Layout
      frame={frame}
      title={`${draw.title}${colon[frame.locale]}${texts.title.toLowerCase()}`}
      lead={texts.lead(draw.panelSize)}
      crumbs={[
        { label: drawTexts[frame.locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
      ]}
      wide
      head={
        draw.state === 'preparing' && frame.assets.scripts?.['QuotaCheck'] ? (
          <script type="module" src={frame.assets.scripts['QuotaCheck']} nonce={frame.nonce} />
        ) : null
      }
      refused={forms.some(({ problems }) => Object.keys(problems).length > 0)}
    >
      <DrawSteps frame={frame} draw={draw} step="features" />
      {features.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneHelp}</p>
        </EmptyState>
      ) : (
        <QuotaGrid {...props} />
      )}
      {draw.state === 'preparing' ? <Adding {...props} /> : null}
    </Layout>
  )
}

function Adding(props: FeaturesPageProps) {
  const { frame, draw, features, addForm, censusForm } = props
  const texts = featureTexts[frame.locale]
  const usual = Object.entries(usualFeatures).filter(
    ([key]) => !features.some((feature) => feature.key === key),
  )
  return (
    <>
      <h2>{texts.census}</h2>
      <p>{texts.censusHelp}</p>
      <Form
        frame={frame}
        action={drawPaths.census(draw.slug)}
        form={censusForm}
        submit={texts.censusRead}
        id="recensement"
        multipart
        tone="quiet"
      >
        <FileField
          name="file"
          label={texts.censusFile}
          form={censusForm}
          accept=".csv,.zip,.txt"
          required
        />
        <TextField
          name="codes"
          label={texts.codes}
          hint={texts.codesHint}
          form={censusForm}
          value={props.code ?? ''}
          required
        />
        <NumberField name="least" label={texts.least} form={censusForm} value="16" required />
        <CheckBox name="lift" label={texts.lift} form={censusForm} />
      </Form>
      {usual.length > 0 ? <h2>{texts.usual}</h2> : null}
      <div class="draw-actions">
        {usual.map(([key, { label }]) => (
          <ActionButton
            frame={frame}
            action={drawPaths.addFeature(draw.slug)}
            label={texts.addUsual(label)}
            fields={{ usual: key }}
          />
        ))}
      </div>
      <h2>{texts.add}</h2>
      <Form
        frame={frame}
        action={drawPaths.addFeature(draw.slug)}
        form={addForm}
        submit={texts.addSubmit}
        id="critere"
        tone="quiet"
      >
        <TextField
          name="label"
          label={texts.label}
          hint={texts.labelHint}
          form={addForm}
          required
        />
        <TextArea name="lines" label={texts.lines} hint={texts.linesHint} form={addForm} required />
        <TextField name="reference" label={texts.source} form={addForm} maxlength={200} />
      </Form>
      <Crossing {...props} />
    </>
  )
}

function Crossing({ frame, draw, features, crossForm }: FeaturesPageProps) {
  const texts = featureTexts[frame.locale]
  const plain = features.filter(({ crosses }) => crosses.length === 0)
  if (plain.length < 2) return null
  const options = plain.map(({ key, label }) => ({ value: key, label }))
  return (
    <>
      <h2>{texts.cross}</h2>
      <p>{texts.crossHelp}</p>
      <Form
        frame={frame}
        action={drawPaths.crossFeatures(draw.slug)}
        form={crossForm}
        submit={texts.crossSubmit}
        id="croisement"
        tone="quiet"
      >
        <Select name="one" label={texts.crossOne} form={crossForm} options={options} required />
        <Select name="other" label={texts.crossOther} form={crossForm} options={options} required />
        <CheckBox name="open" label={texts.crossOpen} form={crossForm} />
      </Form>
    </>
  )
}
