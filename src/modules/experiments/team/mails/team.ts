import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'

const words = defineTexts(
  {
    welcome: (title: string) => `Vous faites partie de l’équipe : ${title}`,
    welcomeText: (title: string, role: string, link: string, contact: string) =>
      `Bonjour,

Vous faites maintenant partie de l’équipe de l’expérimentation « ${title} », comme ${role}.

Suivre et contribuer :
${link}

Pour vous connecter, donnez cette adresse de courriel : vous recevez un lien. Il n’y a pas de mot de passe.

C’est une erreur, ou vous ne le souhaitez pas ? Écrivez à ${contact} : l’équipe retirera votre nom.`,
    due: (count: number) =>
      count > 1
        ? `${writtenNumber(count, 'fr')} engagements arrivent à échéance`
        : 'Un engagement arrive à échéance',
    dueText: (lines: string, link: string) =>
      `Bonjour,

Dans la convention de partenariat :

${lines}

Dire ce qui est tenu :
${link}`,
    soon: (party: string, text: string, day: string) => `– pour le ${day}, ${party} : ${text}`,
    late: (party: string, text: string, day: string) =>
      `– en retard depuis le ${day}, ${party} : ${text}`,
  },
  {
    welcome: (title) => `You are on the team: ${title}`,
    welcomeText: (title, role, link, contact) =>
      `Hello,

The team of the experiment “${title}” counts you among its members, as ${role}.

Follow and contribute:
${link}

To enter, give this e-mail address: a link is sent to you, without a password.

A mistake, or you do not wish it? Answer ${contact}: your name is removed.`,
    due: (count) => (count > 1 ? `${count} commitments are due` : 'A commitment is due'),
    dueText: (lines, link) =>
      `Hello,

In the partnership agreement:

${lines}

Say what was kept:
${link}`,
    soon: (party, text, day) => `– by ${day}, ${party}: ${text}`,
    late: (party, text, day) => `– late since ${day}, ${party}: ${text}`,
  },
)

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export function welcomeToTeam(
  to: { email: string; language: Locale },
  team: { title: string; role: string; link: string; contact: string },
): Letter {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.welcome(team.title),
    text: texts.welcomeText(team.title, team.role, team.link, team.contact),
  }
}

export interface RecalledCommitment {
  readonly party: string
  readonly text: string
  /** Written for the reader. */
  readonly day: (locale: Locale) => string
  readonly late: boolean
}

export function commitmentsDue(
  to: { email: string; language: Locale },
  commitments: readonly RecalledCommitment[],
  link: string,
): Letter {
  const texts = words[to.language]
  const lines = commitments.map((commitment) =>
    (commitment.late ? texts.late : texts.soon)(
      commitment.party,
      plainProse(commitment.text),
      commitment.day(to.language),
    ),
  )
  return {
    to: to.email,
    subject: texts.due(commitments.length),
    text: texts.dueText(lines.join('\n'), link),
  }
}
