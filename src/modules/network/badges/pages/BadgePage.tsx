import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { isStaff } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge as StateBadge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { badgePaths } from '../../paths/badge.ts'
import type { Badge } from '../badge.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

export interface BadgePageProps {
  readonly frame: Frame
  readonly badge: Badge
  /** As the person chose to be shown. */
  readonly name: string
  readonly verdict: 'valid' | 'revoked' | 'bad'
  /** Of the form that revokes, for the team. */
  readonly form: FormState
  /** Set when the page is read by the link that came with the badge. */
  readonly token?: string | undefined
}

/** One badge, verified as the page is drawn. */
export function BadgePage(props: BadgePageProps) {
  const { frame, badge, name, token } = props
  const { locale, viewer } = frame
  const texts = badgeTexts[locale]
  const achievement = achievementTexts[locale][badge.kind]
  const own = token !== undefined || (viewer !== undefined && viewer.id === badge.personId)
  return (
    <Layout
      frame={frame}
      title={token === undefined ? achievement.name : texts.receivedTitle}
      lead={token === undefined ? achievement.description : texts.receivedLead}
      crumbs={[{ label: texts.verifyTitle, href: badgePaths.verify }]}
      eyebrow={
        <StateBadge tone={badge.revokedAt ? 'danger' : 'good'}>
          {badge.revokedAt ? texts.revoked : texts.valid}
        </StateBadge>
      }
      refused={Object.keys(props.form.problems).length > 0}
    >
      <p>
        <img src={imageOf(props)} alt={achievement.name} width="240" height="240" />
      </p>
      <Facts
        layout="rows"
        items={[
          { name: texts.for, value: name },
          { name: texts.on, value: writtenDay(badge.awardedOn, locale) },
          { name: texts.by, value: frame.house.name },
          { name: texts.criteria, value: achievement.criteria },
          ...(badge.words ? [{ name: texts.words, value: badge.words }] : []),
        ]}
      />
      {own ? <Visibility {...props} /> : null}
      <Proof {...props} />
      {isStaff(viewer) && !badge.revokedAt ? <Revoke {...props} /> : null}
    </Layout>
  )
}

/** Read by the link, what is not public yet is drawn without its proof. */
function imageOf({ badge, token }: BadgePageProps): string {
  return token === undefined ? badgePaths.image(badge.id) : badgePaths.picture(badge.kind)
}

function Visibility({ frame, badge, token }: BadgePageProps) {
  const texts = badgeTexts[frame.locale]
  return (
    <section>
      <p>{badge.shown ? texts.shown : texts.hidden}</p>
      <ActionButton
        frame={frame}
        action={token === undefined ? badgePaths.visibility(badge.id) : badgePaths.received(token)}
        label={badge.shown ? texts.hide : texts.show}
        fields={{ shown: badge.shown ? 'no' : 'yes' }}
        confirm={badge.shown ? undefined : texts.showSure}
      />
    </section>
  )
}

function Proof({ frame, badge, verdict, token }: BadgePageProps) {
  const texts = badgeTexts[frame.locale]
  return (
    <section>
      <h2>{texts.proof}</h2>
      <p>{texts.proofText}</p>
      {verdict === 'valid' ? <Notice tone="good">{texts.checked}</Notice> : null}
      {verdict === 'revoked' ? (
        <Notice tone="danger">{texts.checkedRevoked(badge.revokedReason)}</Notice>
      ) : null}
      {verdict === 'bad' ? <Notice tone="danger">{texts.checkedBad}</Notice> : null}
      {token === undefined ? (
        <div class="actions">
          <ButtonLink href={badgePaths.signed(badge.id)} tone="quiet" download>
            {texts.signed}
          </ButtonLink>
          <ButtonLink href={badgePaths.json(badge.id)} tone="quiet" download>
            {texts.json}
          </ButtonLink>
          <ButtonLink href={badgePaths.image(badge.id)} tone="quiet" download>
            {texts.image}
          </ButtonLink>
        </div>
      ) : (
        <details class="disclosure">
          <summary>{texts.signed}</summary>
          <div class="disclosure-body">
            <Prose markdown={`\`\`\`\n${badge.credential ?? ''}\n\`\`\``} />
          </div>
        </details>
      )}
      <p>
        <a href={badgePaths.verify}>{texts.verifyOther}</a>
      </p>
    </section>
  )
}

function Revoke({ frame, badge, form }: BadgePageProps) {
  const texts = badgeTexts[frame.locale]
  return (
    <section>
      <h2>{texts.revoke}</h2>
      <Form
        frame={frame}
        action={badgePaths.revoke(badge.id)}
        form={form}
        submit={texts.revoke}
        tone="danger"
      >
        <TextArea
          name="reason"
          label={texts.revokeReason}
          hint={texts.revokeHint}
          form={form}
          rows={3}
          required
        />
      </Form>
    </section>
  )
}
