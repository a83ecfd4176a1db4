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
  const said = simpleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: drawTexts[frame.locale].draws, href: drawPaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <WordsMeant locale={frame.locale} words={['beacon', 'hash', 'seed']} />
      <Form frame={frame} action={sealPaths.simple} form={form} submit={said.submit}>
        <TextField name="title" label={said.name} hint={said.nameHint} form={form} required />
        <TextArea
          name="lines"
          label={said.lines}
          hint={said.linesHint}
          form={form}
          rows={10}
          required
        />
        <NumberField name="seats" label={said.seats} form={form} required />
        <Radios
          name="how"
          label={said.how}
          form={form}
          value="beacon"
          required
          options={[
            { value: 'beacon', label: said.byBeacon, hint: said.byBeaconHint },
            { value: 'dice', label: said.byDice, hint: said.byDiceHint },
          ]}
        />
        <Trap locale={frame.locale} />
      </Form>
      <p class="hint">{said.kept}</p>
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
  const said = simpleTexts[frame.locale]
  const field = draw.round === 0 ? 'dice' : 'signature'
  const scripts = frame.assets.scripts ?? {}
  return (
    <Layout
      frame={frame}
      title={draw.title}
      titleIn={writtenLocale}
      lead={said.list(draw.size, draw.seats)}
      crumbs={[{ label: said.title, href: sealPaths.simple }]}
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
          <p>{said.fixed}</p>
        </Notice>
      ) : null}
      {receipt && step === 'draw' && form.problems[field] ? (
        <Notice tone="caution">
          <p>{form.problems[field]}</p>
        </Notice>
      ) : null}
      {receipt ? <Drawn {...props} receipt={receipt} /> : <Chance {...props} />}
      <h2>{said.readAloud}</h2>
      <p class="draw-hash">{inFours(draw.commitment)}</p>
      {secret ? (
        <p>
          {said.publicLink} <a href={sealPaths.simpleDraw(draw.id)}>{props.publicAddress}</a>
        </p>
      ) : null}
      <p class="hint">{said.kept}</p>
      <p>
        <a href={sealPaths.proof}>{sealTexts[frame.locale].claimsLink}</a> ·{' '}
        <a href={sealPaths.simple}>{said.another}</a>
      </p>
    </Layout>
  )
}

function Chance({ frame, draw, secret, speaks, step, form }: SimpleDrawProps) {
  const said = simpleTexts[frame.locale]
  const own = step === 'draw' ? form : emptyForm
  if (!speaks && !secret) return null
  return (
    <>
      {speaks ? <p>{said.speaks(writtenInstant(speaks, frame.locale))}</p> : null}
      <Form
        frame={frame}
        action={sealPaths.simpleDraw(draw.id)}
        form={own}
        submit={speaks ? said.read : said.draw}
        id="draw"
      >
        <HiddenField name="step" value="draw" />
        <HiddenField name="cle" value={secret ?? ''} />
        {speaks ? (
          <TextField name="signature" label={said.pasted} hint={said.pastedHint} form={own} />
        ) : (
          <TextField
            name="dice"
            label={said.dice}
            hint={said.diceHint}
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
  const said = simpleTexts[frame.locale]
  const words = sealTexts[frame.locale]
  return (
    <>
      <h2>{said.result}</h2>
      <Table
        caption={said.result}
        captionHidden
        columns={names ? [{ title: said.number }, { title: said.who }] : [{ title: said.number }]}
        rows={receipt.panel.map((ticket) => (names ? [ticket, names.get(ticket) ?? ''] : [ticket]))}
      />
      {receipt.reserve.length > 0 ? (
        <>
          <h3>{said.reserve}</h3>
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
  const said = simpleTexts[frame.locale]
  const own = step === 'names' ? form : emptyForm
  return (
    <>
      <h3>{said.names}</h3>
      <p>{said.namesHelp}</p>
      <Form
        frame={frame}
        action={sealPaths.simpleDraw(draw.id)}
        form={own}
        submit={said.namesSubmit}
        tone="quiet"
        id="names"
      >
        <HiddenField name="step" value="names" />
        <HiddenField name="cle" value={secret ?? ''} />
        <TextArea name="lines" label={said.lines} form={own} rows={6} required />
      </Form>
    </>
  )
}
