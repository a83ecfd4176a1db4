import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { communeTexts } from '../texts/communes.ts'

export interface CommunesPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly sharedSeed: string
  readonly communes: readonly {
    readonly name: string
    readonly letters: number
    readonly addresses: number
  }[]
  readonly seed: FormState
  readonly codes: FormState
}

/** Where lists may not travel: one seed, a draw in each commune, and only codes that arrive here. */
export function CommunesPage(props: CommunesPageProps) {
  const { frame, draw, sharedSeed, communes, seed, codes } = props
  const said = communeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys({ ...seed.problems, ...codes.problems }).length > 0}
    >
      <h2>{said.steps}</h2>
      <ol>
        {said.how.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {sharedSeed ? (
        <Notice tone="info" title={said.seedIs}>
          <p>
            <code>{sharedSeed}</code>
          </p>
        </Notice>
      ) : null}
      {communes.length === 0 || Object.keys(seed.problems).length > 0 ? (
        <Form
          frame={frame}
          id="graine"
          action={recruitPaths.sharedSeed(draw.slug)}
          form={seed}
          submit={said.seedSave}
          tone={sharedSeed ? 'quiet' : 'action'}
        >
          <TextField
            name="seed"
            label={said.seed}
            hint={said.seedHint}
            form={seed}
            value={sharedSeed}
            maxlength={120}
            required
          />
        </Form>
      ) : null}
      {sharedSeed ? <CodesForm {...props} /> : null}
      <h2>{said.done}</h2>
      {communes.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <>
          <Table
            caption={said.done}
            captionHidden
            columns={[
              { title: said.commune },
              { title: said.letters, align: 'right' },
              { title: said.addresses, align: 'right' },
            ]}
            rows={communes.map((one) => [one.name, String(one.letters), String(one.addresses)])}
          />
          <p>
            <a href={recruitPaths.board(draw.slug)}>{said.next}</a>
          </p>
        </>
      )}
    </Layout>
  )
}

function CodesForm({ frame, draw, codes }: CommunesPageProps) {
  const said = communeTexts[frame.locale]
  return (
    <>
      <h2>{said.add}</h2>
      <Form
        frame={frame}
        id="codes"
        action={recruitPaths.communes(draw.slug)}
        form={codes}
        submit={said.send}
        multipart
      >
        <TextField name="commune" label={said.commune} form={codes} maxlength={80} required />
        <FileField
          name="file"
          label={said.file}
          hint={said.fileHint}
          form={codes}
          accept=".csv,.txt,.tsv,.xlsx,.ods"
          required
        />
        <TextArea name="sizes" label={said.sizes} hint={said.sizesHint} form={codes} required />
        <NumberField
          name="usualResponse"
          label={recruitTexts[frame.locale].usualResponse}
          form={codes}
          value="8"
          unit="%"
          required
        />
        <TextField
          name="fingerprint"
          label={said.fingerprint}
          hint={said.fingerprintHint}
          form={codes}
          maxlength={64}
        />
        <CheckBox name="declared" label={said.declared} form={codes} required />
      </Form>
    </>
  )
}
