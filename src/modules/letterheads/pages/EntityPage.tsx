import type { Day } from '#kit/dates.ts'
import type { Mark } from '#kit/document.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
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
  const said = entityTexts[frame.locale]
  const lacks = lacksOf(entity, today)
  return (
    <Layout
      frame={frame}
      title={entity.name}
      lead={props.place ? `${props.place}. ${said.editLead}` : said.editLead}
      crumbs={[{ label: said.title, href: paths.list }, { label: entity.name }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {lacks.length === 0 ? null : (
        <Notice tone="caution" title={said.lacking}>
          <ul>
            {lacks.map((one) => (
              <li>{said.lackTexts[one]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <a href={paths.preview(entity.id)}>{said.preview}</a>
      </p>
      <Form
        frame={frame}
        action={paths.entity(entity.id)}
        form={form}
        submit={said.save}
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
          label={said.remove}
          tone="danger"
          confirm={said.removeSure}
        />
      )}
    </Layout>
  )
}

function SenderFields({ frame, form, entity }: EntityPageProps) {
  const said = entityTexts[frame.locale]
  return (
    <>
      <h2>{said.whoTitle}</h2>
      <TextField
        name="name"
        label={said.name}
        hint={said.nameHint}
        form={form}
        value={entity.name}
        maxlength={120}
        required
      />
      <TextArea
        name="address"
        label={said.address}
        hint={said.addressHint}
        form={form}
        value={entity.address}
        rows={4}
      />
      <TextField
        name="phone"
        type="tel"
        label={said.phone}
        form={form}
        value={entity.phone}
        width="medium"
      />
      <TextField name="email" type="email" label={said.email} form={form} value={entity.email} />
      <TextField
        name="website"
        type="url"
        label={said.website}
        form={form}
        value={entity.website}
      />
    </>
  )
}

function NumberFields({ frame, form, entity }: EntityPageProps) {
  const said = entityTexts[frame.locale]
  return (
    <>
      <h2>{said.lawTitle}</h2>
      <TextField
        name="siret"
        label={said.siret}
        hint={said.siretHint}
        form={form}
        value={entity.siret}
        width="medium"
        inputmode="numeric"
      />
      {entity.territoryId ? null : (
        <TextField
          name="rna"
          label={said.rna}
          hint={said.rnaHint}
          form={form}
          value={entity.rna}
          width="medium"
        />
      )}
      <TextField
        name="vatNumber"
        label={said.vatNumber}
        form={form}
        value={entity.vatNumber}
        width="medium"
      />
      <TextField
        name="vatMention"
        label={said.vatMention}
        hint={said.vatMentionHint}
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
  const said = entityTexts[frame.locale]
  const has = entity.logoFile !== undefined
  return (
    <>
      <h2>{said.lookTitle}</h2>
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
        label={said.logo}
        hint={has ? `${said.logoHint} ${said.hasPicture}` : said.logoHint}
        form={form}
        accept={pictures}
      />
      {has ? <CheckBox name="removeLogo" label={said.removeLogo} form={form} /> : null}
      <TextField
        name="logoAlt"
        label={said.logoAlt}
        hint={said.logoAltHint}
        form={form}
        value={entity.logoAlt}
      />
      <TextField
        name="accent"
        label={said.accent}
        hint={said.accentHint}
        form={form}
        value={entity.accent}
        width="short"
        maxlength={7}
      />
    </>
  )
}

function SignatureFields({ frame, form, entity, account }: EntityPageProps) {
  const said = entityTexts[frame.locale]
  const has = entity.signatureFile !== undefined
  return (
    <>
      <h2>{said.signTitle}</h2>
      <TextField
        name="signatoryName"
        label={said.signatoryName}
        hint={said.signatoryNameHint}
        form={form}
        value={entity.signatoryName}
      />
      <TextField
        name="signatoryRole"
        label={said.signatoryRole}
        form={form}
        value={entity.signatoryRole}
      />
      {account === undefined ? null : (
        <TextField
          name="signatoryAccount"
          type="email"
          label={said.signatoryAccount}
          hint={said.signatoryAccountHint}
          form={form}
          value={account}
        />
      )}
      <DateField
        name="signatoryUntil"
        label={said.signatoryUntil}
        hint={said.signatoryUntilHint}
        form={form}
        value={entity.signatoryUntil ?? ''}
      />
      <FileField
        name="signature"
        label={said.signature}
        hint={has ? `${said.signatureHint} ${said.hasPicture}` : said.signatureHint}
        form={form}
        accept={pictures}
      />
      {has ? <CheckBox name="removeSignature" label={said.removeSignature} form={form} /> : null}
    </>
  )
}
