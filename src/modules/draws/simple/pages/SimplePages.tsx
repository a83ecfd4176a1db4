import { type Receipt, receiptText } from '#engines/sortition/index.ts'
import { writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenSize } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { inFours } from '../../draw-log.ts'
import { WordsMeant } from '../../pages/WordsMeant.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { RecountHere } from '../../receipts/index.ts'
import { sealTexts } from '../../seals/nouns.ts'
import { drawTexts } from '../../texts/draw.ts'
import type { SimpleDraw } from '../simple-draw.ts'
import { simpleTexts } from '../texts/simple.ts'

export function SimplePage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = simpleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: drawTexts[frame.locale].draws, href: drawPaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <WordsMeant locale={frame.locale} words={['beacon', 'hash', 'seed']} />
      <Form frame={frame} action={sealPaths.simple} form={form} submit={texts.submit}>
        <TextField name="title" label={texts.name} hint={texts.nameHint} form={form} required />
        <TextArea
          name="lines"
          label={texts.lines}
          hint={texts.linesHint}
          form={form}
          rows={10}
          required
        />
        <NumberField name="seats" label={texts.seats} form={form} required />
        <Radios
          name="how"
          label={texts.how}
          form={form}
          value="beacon"
          required
          options={[
            { value: 'beacon', label: texts.byBeacon, hint: texts.byBeaconHint },
            { value: 'dice', label: texts.byDice, hint: texts.byDiceHint },
          ]}
        />
        <Trap locale={frame.locale} />
      </Form>
      <p class="hint">{texts.kept}</p>
    </Layout>
  )
}

export interface SimpleDrawProps {
  readonly frame: Frame
  readonly draw: SimpleDraw
  readonly receipt: Receipt | undefined
  readonly speaks: Date | undefined
  /** Of the secret address; undefined for everyone else. */
  readonly secret: string | undefined
  readonly form: FormState
  readonly step: string
  readonly names: ReadonlyMap<string, string> | undefined
  readonly publicAddress: string
}

export function SimpleDrawPage(props: SimpleDrawProps) {
  const { frame, draw, receipt, secret, form, step } = props
  const texts = simpleTexts[frame.locale]
  const field = draw.round === 0 ? 'dice' : 'signature'
  const scripts = frame.assets.scripts ?? {}
  return (
    <Layout
      frame={frame}
      title={draw.title}
      titleIn={writtenLocale}
      lead={texts.list(draw.size, draw.seats)}
      crumbs={[{ label: texts.title, href: sealPaths.simple }]}
      refused={Object.keys(props.form.problems).length > 0}
      head={
        receipt && scripts['ReceiptVerify'] ? (
          <script type="module" src={scripts['ReceiptVerify']} nonce={frame.nonce} />
        ) : null
      }
    >
      <WordsMeant locale={frame.locale} words={['beacon', 'hash', 'seed']} />
      {secret && !receipt ? (
        <Notice tone="info">
          <p>{texts.fixed}</p>
        </Notice>
      ) : null}
      {receipt && step === 'draw' && form.problems[field] ? (
        <Notice tone="caution">
          <p>{form.problems[field]}</p>
        </Notice>
      ) : null}
      {receipt ? <Drawn {...props} receipt={receipt} /> : <Chance {...props} />}
      <h2>{texts.readAloud}</h2>
      <p class="draw-hash">{inFours(draw.commitment)}</p>
      {secret ? (
        <p>
          {texts.publicLink} <a href={sealPaths.simpleDraw(draw.id)}>{props.publicAddress}</a>
        </p>
      ) : null}
      <p class="hint">{texts.kept}</p>
      <p>
        <a href={sealPaths.proof}>{sealTexts[frame.locale].claimsLink}</a> ·{' '}
        <a href={sealPaths.simple}>{texts.another}</a>
      </p>
    </Layout>
  )
}

function Chance({ frame, draw, secret, speaks, step, form }: SimpleDrawProps) {
  const texts = simpleTexts[frame.locale]
  const own = step === 'draw' ? form : emptyForm
  if (!speaks && !secret) return null
  return (
    <>
      {speaks ? <p>{texts.speaks(writtenInstant(speaks, frame.locale))}</p> : null}
      <Form
        frame={frame}
        action={sealPaths.simpleDraw(draw.id)}
        form={own}
        submit={speaks ? texts.read : texts.draw}
        id="draw"
      >
        <HiddenField name="step" value="draw" />
        <HiddenField name="cle" value={secret ?? ''} />
        {speaks ? (
          <TextField name="signature" label={texts.pasted} hint={texts.pastedHint} form={own} />
        ) : (
          <TextField
            name="dice"
            label={texts.dice}
            hint={texts.diceHint}
            form={own}
            inputmode="numeric"
            required
          />
        )}
      </Form>
    </>
  )
}

type WithReceipt = SimpleDrawProps & { readonly receipt: Receipt }

function Drawn(props: WithReceipt) {
  const { frame, draw, receipt, names, secret } = props
  const texts = simpleTexts[frame.locale]
  const words = sealTexts[frame.locale]
  return (
    <>
      <h2>{texts.result}</h2>
      <Table
        caption={texts.result}
        captionHidden
        columns={
          names ? [{ title: texts.number }, { title: texts.who }] : [{ title: texts.number }]
        }
        rows={receipt.panel.map((ticket) => (names ? [ticket, names.get(ticket) ?? ''] : [ticket]))}
      />
      {receipt.reserve.length > 0 ? (
        <>
          <h3>{texts.reserve}</h3>
          <p>{receipt.reserve.slice(0, 50).join(' · ')}</p>
        </>
      ) : null}
      {secret ? <Names {...props} /> : null}
      <h2>{words.verify}</h2>
      <p>{words.verifyHelp}</p>
      <RecountHere frame={frame} file={sealPaths.simpleFile(draw.id)} />
      <p>
        <a href={sealPaths.simpleFile(draw.id)}>
          {words.fileReceipt(
            writtenSize(new TextEncoder().encode(receiptText(receipt)).length, frame.locale),
          )}
        </a>
      </p>
    </>
  )
}

function Names({ frame, draw, secret, form, step }: WithReceipt) {
  const texts = simpleTexts[frame.locale]
  const own = step === 'names' ? form : emptyForm
  return (
    <>
      <h3>{texts.names}</h3>
      <p>{texts.namesHelp}</p>
      <Form
        frame={frame}
        action={sealPaths.simpleDraw(draw.id)}
        form={own}
        submit={texts.namesSubmit}
        tone="quiet"
        id="names"
      >
        <HiddenField name="step" value="names" />
        <HiddenField name="cle" value={secret ?? ''} />
        <TextArea name="lines" label={texts.lines} form={own} rows={6} required />
      </Form>
    </>
  )
}
