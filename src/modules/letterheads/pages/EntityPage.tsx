import type { Day } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Mark } from '#kit/papers/document.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Entity, lacksOf } from '../entity.ts'
import { paths } from '../paths.ts'
import { entityTexts } from '../texts/entity.ts'

export interface EntityPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** The logo as papers carry it. */
  readonly logo: Mark | undefined
  readonly entity: Entity
  /** The territory that it is, when it is one. */
  readonly place: string | undefined
  /** Address of the account of whoever signs; left out for those who may not know it. */
  readonly account: string | undefined
  readonly today: Day
}

/** The page of one entity: every mark and mention that its papers carry. */
export function EntityPage(props: EntityPageProps) {
  const { frame, form, entity, today } = props
  const texts = entityTexts[frame.locale]
  const lacks = lacksOf(entity, today)
  return (
    <Layout
      frame={frame}
      title={entity.name}
      lead={props.place ? `${props.place}. ${texts.editLead}` : texts.editLead}
      crumbs={[{ label: texts.title, href: paths.list }, { label: entity.name }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {lacks.length === 0 ? null : (
        <Notice tone="caution" title={texts.lacking}>
          <ul>
            {lacks.map((lack) => (
              <li>{texts.lackTexts[lack]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <a href={paths.preview(entity.id)}>{texts.preview}</a>
      </p>
      <Form
        frame={frame}
        action={paths.entity(entity.id)}
        form={form}
        submit={texts.save}
        seen
        multipart
        guard
      >
        <SenderFields {...props} />
        <NumberFields {...props} />
        <LookFields {...props} />
        <SignatureFields {...props} />
      </Form>
      {entity.isMain ? null : (
        <ActionButton
          frame={frame}
          action={paths.remove(entity.id)}
          label={texts.remove}
          tone="danger"
          confirm={texts.removeSure}
        />
      )}
    </Layout>
  )
}

function SenderFields({ frame, form, entity }: EntityPageProps) {
  const texts = entityTexts[frame.locale]
  return (
    <>
      <h2>{texts.whoTitle}</h2>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        form={form}
        value={entity.name}
        maxlength={120}
        required
      />
      <TextArea
        name="address"
        label={texts.address}
        hint={texts.addressHint}
        form={form}
        value={entity.address}
        rows={4}
      />
      <TextField
        name="phone"
        type="tel"
        label={texts.phone}
        form={form}
        value={entity.phone}
        width="medium"
      />
      <TextField name="email" type="email" label={texts.email} form={form} value={entity.email} />
      <TextField
        name="website"
        type="url"
        label={texts.website}
        form={form}
        value={entity.website}
      />
    </>
  )
}

function NumberFields({ frame, form, entity }: EntityPageProps) {
  const texts = entityTexts[frame.locale]
  return (
    <>
      <h2>{texts.lawTitle}</h2>
      <TextField
        name="siret"
        label={texts.siret}
        hint={texts.siretHint}
        form={form}
        value={entity.siret}
        width="medium"
        inputmode="numeric"
      />
      {entity.territoryId ? null : (
        <TextField
          name="rna"
          label={texts.rna}
          hint={texts.rnaHint}
          form={form}
          value={entity.rna}
          width="medium"
        />
      )}
      <TextField
        name="vatNumber"
        label={texts.vatNumber}
        form={form}
        value={entity.vatNumber}
        width="medium"
      />
      <TextField
        name="vatMention"
        label={texts.vatMention}
        hint={texts.vatMentionHint}
        form={form}
        value={entity.vatMention}
      />
    </>
  )
}

const pictures = '.png,.jpg,.jpeg,.svg,.webp'

/** In points of the screen: no wider than a telephone, no taller than a line of titles. */
function shownWidth({ width, height }: Mark): number {
  return Math.max(1, Math.round(Math.min(240, (96 * width) / height, width)))
}

function LookFields({ frame, form, entity, logo }: EntityPageProps) {
  const texts = entityTexts[frame.locale]
  const has = entity.logoFile !== undefined
  return (
    <>
      <h2>{texts.lookTitle}</h2>
      {logo ? (
        <p>
          <img
            src={`data:image/png;base64,${logo.data}`}
            alt={logo.alt}
            width={shownWidth(logo)}
            height={Math.round((shownWidth(logo) * logo.height) / logo.width)}
          />
        </p>
      ) : null}
      <FileField
        name="logo"
        label={texts.logo}
        hint={has ? `${texts.logoHint} ${texts.hasPicture}` : texts.logoHint}
        form={form}
        accept={pictures}
      />
      {has ? <CheckBox name="removeLogo" label={texts.removeLogo} form={form} /> : null}
      <TextField
        name="logoAlt"
        label={texts.logoAlt}
        hint={texts.logoAltHint}
        form={form}
        value={entity.logoAlt}
      />
      <TextField
        name="accent"
        label={texts.accent}
        hint={texts.accentHint}
        form={form}
        value={entity.accent}
        width="short"
        maxlength={7}
      />
    </>
  )
}

function SignatureFields({ frame, form, entity, account }: EntityPageProps) {
  const texts = entityTexts[frame.locale]
  const has = entity.signatureFile !== undefined
  return (
    <>
      <h2>{texts.signTitle}</h2>
      <TextField
        name="signatoryName"
        label={texts.signatoryName}
        hint={texts.signatoryNameHint}
        form={form}
        value={entity.signatoryName}
      />
      <TextField
        name="signatoryRole"
        label={texts.signatoryRole}
        form={form}
        value={entity.signatoryRole}
      />
      {account === undefined ? null : (
        <TextField
          name="signatoryAccount"
          type="email"
          label={texts.signatoryAccount}
          hint={texts.signatoryAccountHint}
          form={form}
          value={account}
        />
      )}
      <DateField
        name="signatoryUntil"
        label={texts.signatoryUntil}
        hint={texts.signatoryUntilHint}
        form={form}
        value={entity.signatoryUntil ?? ''}
      />
      <FileField
        name="signature"
        label={texts.signature}
        hint={has ? `${texts.signatureHint} ${texts.hasPicture}` : texts.signatureHint}
        form={form}
        accept={pictures}
      />
      {has ? <CheckBox name="removeSignature" label={texts.removeSignature} form={form} /> : null}
    </>
  )
}
