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
  const said = badgeTexts[locale]
  const achievement = achievementTexts[locale][badge.kind]
  const own = token !== undefined || (viewer !== undefined && viewer.id === badge.personId)
  return (
    <Layout
      frame={frame}
      title={token === undefined ? achievement.name : said.receivedTitle}
      lead={token === undefined ? achievement.description : said.receivedLead}
      eyebrow={
        <StateBadge tone={badge.revokedAt ? 'danger' : 'good'}>
          {badge.revokedAt ? said.revoked : said.valid}
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
          { name: said.for, value: name },
          { name: said.on, value: writtenDay(badge.awardedOn, locale) },
          { name: said.by, value: frame.house.name },
          { name: said.criteria, value: achievement.criteria },
          ...(badge.words ? [{ name: said.words, value: badge.words }] : []),
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
  const said = badgeTexts[frame.locale]
  return (
    <section>
      <p>{badge.shown ? said.shown : said.hidden}</p>
      <ActionButton
        frame={frame}
        action={token === undefined ? badgePaths.visibility(badge.id) : badgePaths.received(token)}
        label={badge.shown ? said.hide : said.show}
        fields={{ shown: badge.shown ? 'no' : 'yes' }}
        confirm={badge.shown ? undefined : said.showSure}
      />
    </section>
  )
}

function Proof({ frame, badge, verdict, token }: BadgePageProps) {
  const said = badgeTexts[frame.locale]
  return (
    <section>
      <h2>{said.proof}</h2>
      <p>{said.proofText}</p>
      {verdict === 'valid' ? <Notice tone="good">{said.checked}</Notice> : null}
      {verdict === 'revoked' ? (
        <Notice tone="danger">{said.checkedRevoked(badge.revokedReason)}</Notice>
      ) : null}
      {verdict === 'bad' ? <Notice tone="danger">{said.checkedBad}</Notice> : null}
      {token === undefined ? (
        <div class="actions">
          <ButtonLink href={badgePaths.signed(badge.id)} tone="quiet" download>
            {said.signed}
          </ButtonLink>
          <ButtonLink href={badgePaths.json(badge.id)} tone="quiet" download>
            {said.json}
          </ButtonLink>
          <ButtonLink href={badgePaths.image(badge.id)} tone="quiet" download>
            {said.image}
          </ButtonLink>
        </div>
      ) : (
        <details class="disclosure">
          <summary>{said.signed}</summary>
          <div class="disclosure-body">
            <Prose markdown={`\`\`\`\n${badge.credential ?? ''}\n\`\`\``} />
          </div>
        </details>
      )}
      <p>
        <a href={badgePaths.verify}>{said.verifyOther}</a>
      </p>
    </section>
  )
}

function Revoke({ frame, badge, form }: BadgePageProps) {
  const said = badgeTexts[frame.locale]
  return (
    <section>
      <h2>{said.revoke}</h2>
      <Form
        frame={frame}
        action={badgePaths.revoke(badge.id)}
        form={form}
        submit={said.revoke}
        tone="danger"
      >
        <TextArea
          name="reason"
          label={said.revokeReason}
          hint={said.revokeHint}
          form={form}
          rows={3}
          required
        />
      </Form>
    </section>
  )
}
