import { defineTexts } from '#kit/texts.ts'
import type { RequirementKey } from '../../gate.ts'

type Words = Readonly<Record<RequirementKey, { title: string; gesture: string; help: string }>>

/** What each requirement is called, the gesture that meets it, and why it is asked. */
export const requirementTexts = defineTexts<Words>(
  {
    challenge: {
      title: 'Au moins un des huit défis',
      gesture: 'choisir un défi',
      help: 'Une expérimentation du Labo cherche une réponse à l’un des huit grands défis.',
    },
    hypothesis: {
      title: 'Une hypothèse',
      gesture: 'écrire l’hypothèse',
      help: 'Ce que vous pensez qu’il va se passer. L’expérience peut montrer le contraire.',
    },
    'steering-decision': {
      title: 'Le feu vert du comité de pilotage',
      gesture: 'décider en comité de pilotage',
      help: 'Une décision par consentement : cercle, date et compte rendu.',
    },
    territory: {
      title: 'Un territoire',
      gesture: 'trouver un territoire',
      help: 'La collectivité ou l’organisation publique avec qui l’on expérimente.',
    },
    'eligibility-membership': {
      title: 'Adhésion et manifeste',
      gesture: 'vérifier l’adhésion',
      help: 'Le territoire adhère à l’association, signe son manifeste et en respecte le caractère non lucratif.',
    },
    'eligibility-novelty': {
      title: 'Un essai nouveau',
      gesture: 'dire ce qui est nouveau',
      help: 'Ce qui est testé n’est pas déjà un service que l’on achète. Dire ce qui existe déjà et ce qui change.',
    },
    'eligibility-means': {
      title: 'Des moyens',
      gesture: 'vérifier les moyens',
      help: 'Du temps, des outils et de l’argent sont prévus des deux côtés.',
    },
    'eligibility-sponsorship': {
      title: 'Le soutien des élu·es et de l’administration',
      gesture: 'vérifier ce soutien',
      help: 'Les élu·es et la direction soutiennent la démarche et le disent en public.',
    },
    'eligibility-posture': {
      title: 'Une posture d’essai',
      gesture: 'vérifier la posture d’essai',
      help: 'Le territoire accepte d’essayer, de se tromper et d’ajuster en partenaire.',
    },
    'eligibility-openness': {
      title: 'Des regards libres et des communs',
      gesture: 'vérifier l’ouverture',
      help: 'Des personnes extérieures et des chercheur·euses peuvent observer et documenter. Tout est publié sous licence ouverte, sans validation par le territoire.',
    },
    'eligibility-agreement': {
      title: 'Une convention de partenariat',
      gesture: 'préparer la convention',
      help: 'Le territoire s’engage à écrire et signer une convention : cadre, objet, engagements réciproques.',
    },
    economics: {
      title: 'Un budget équilibré ou accepté',
      gesture: 'équilibrer le budget',
      help: 'Les recettes prévues couvrent les dépenses prévues ; sinon, dire qui accepte l’écart et pourquoi.',
    },
    'agreement-signed': {
      title: 'La convention signée',
      gesture: 'signer la convention',
      help: 'Signée par toutes les parties, avec sa date.',
    },
    deliberation: {
      title: 'La délibération',
      gesture: 'inscrire la délibération',
      help: 'Référence et date de la délibération du conseil qui autorise la signature.',
    },
    'declaration-signed': {
      title: 'La déclaration signée en public',
      gesture: 'signer la déclaration en public',
      help: 'La déclaration d’engagement du territoire, signée devant les habitant·es.',
    },
    'protocol-complete': {
      title: 'Le protocole complet',
      gesture: 'compléter le protocole',
      help: 'Chaque partie du protocole est remplie.',
    },
    'protocol-adopted': {
      title: 'Le protocole adopté par consentement',
      gesture: 'adopter le protocole',
      help: 'Un cercle l’a adopté : date et compte rendu.',
    },
    'experiment-public': {
      title: 'L’expérimentation publiée',
      gesture: 'publier l’expérimentation',
      help: 'Un protocole figé que personne ne peut lire ne prouve rien. La publication se fait au plus tard ici ; la garder cachée demande une raison écrite.',
    },
    'protocol-frozen': {
      title: 'Le protocole figé',
      gesture: 'figer le protocole',
      help: 'Avant d’inviter la première personne, le texte est figé et daté ; toute suite est un avenant visible.',
    },
    'phases-closed': {
      title: 'Les phases terminées',
      gesture: 'mener les phases jusqu’au bout',
      help: 'Chaque phase prévue est close, ou annulée avec sa raison.',
    },
    'evaluation-filed': {
      title: 'Une évaluation déposée',
      gesture: 'déposer l’évaluation',
      help: 'Au moins une des trois formes : par l’équipe, par un tiers, par les personnes concernées.',
    },
    'sheet-published': {
      title: 'La fiche publiée',
      gesture: 'publier la fiche',
      help: 'Le territoire a un droit de réponse ; la publication ne dépend pas de son accord.',
    },
  },
  {
    challenge: {
      title: 'At least one of the eight challenges',
      gesture: 'choose a challenge',
      help: 'An experiment of the lab looks for an answer to one of the eight challenges.',
    },
    hypothesis: {
      title: 'A hypothesis',
      gesture: 'write the hypothesis',
      help: 'What we think will happen, and that the experiment may contradict.',
    },
    'steering-decision': {
      title: 'The steering circle’s go-ahead',
      gesture: 'decide in the steering circle',
      help: 'A decision by consent: circle, date and minutes.',
    },
    territory: {
      title: 'A territory',
      gesture: 'find a territory',
      help: 'The local authority or public organisation to experiment with.',
    },
    'eligibility-membership': {
      title: 'Membership and manifesto',
      gesture: 'check the membership',
      help: 'The territory joins the association, signs its manifesto and respects its non-profit nature.',
    },
    'eligibility-novelty': {
      title: 'Something new',
      gesture: 'say what is new',
      help: 'What is tested is not already a service one can buy. Say what exists and what changes.',
    },
    'eligibility-means': {
      title: 'Means',
      gesture: 'check the means',
      help: 'Time, tools and money are planned on both sides.',
    },
    'eligibility-sponsorship': {
      title: 'Political and administrative backing',
      gesture: 'check the backing',
      help: 'Elected officials and management support the work and say so in public.',
    },
    'eligibility-posture': {
      title: 'A trial-and-error posture',
      gesture: 'check the posture',
      help: 'The territory agrees to try, to fail and to adjust as a partner.',
    },
    'eligibility-openness': {
      title: 'Free observers and commons',
      gesture: 'check the openness',
      help: 'Outside people and researchers may observe and document. Everything is published under an open licence, without approval by the territory.',
    },
    'eligibility-agreement': {
      title: 'A partnership agreement',
      gesture: 'prepare the agreement',
      help: 'The territory commits to write and sign an agreement: frame, object, mutual commitments.',
    },
    economics: {
      title: 'A budget balanced or accepted',
      gesture: 'balance the budget',
      help: 'Planned revenue covers planned costs; otherwise say who accepts the gap and why.',
    },
    'agreement-signed': {
      title: 'The agreement signed',
      gesture: 'sign the agreement',
      help: 'Signed by every party, with its date.',
    },
    deliberation: {
      title: 'The council’s deliberation',
      gesture: 'record the deliberation',
      help: 'Reference and date of the council’s vote that allows the signature.',
    },
    'declaration-signed': {
      title: 'The declaration signed in public',
      gesture: 'sign the declaration in public',
      help: 'The territory’s declaration of commitment, signed in front of residents.',
    },
    'protocol-complete': {
      title: 'The protocol complete',
      gesture: 'complete the protocol',
      help: 'Every part of the protocol is filled in.',
    },
    'protocol-adopted': {
      title: 'The protocol adopted by consent',
      gesture: 'adopt the protocol',
      help: 'A circle adopted it: date and minutes.',
    },
    'experiment-public': {
      title: 'The experiment published',
      gesture: 'publish the experiment',
      help: 'A frozen protocol that nobody can read proves nothing. It is published here at the latest; keeping it hidden asks for a written reason.',
    },
    'protocol-frozen': {
      title: 'The protocol frozen',
      gesture: 'freeze the protocol',
      help: 'Before the first person is invited, the text is frozen and dated; what follows is a visible amendment.',
    },
    'phases-closed': {
      title: 'The phases over',
      gesture: 'carry the phases to their end',
      help: 'Every planned phase is closed, or cancelled with its reason.',
    },
    'evaluation-filed': {
      title: 'An evaluation filed',
      gesture: 'file the evaluation',
      help: 'At least one of three forms: by the team, by a third party, by the people concerned.',
    },
    'sheet-published': {
      title: 'The case sheet published',
      gesture: 'publish the case sheet',
      help: 'The territory has a right of reply; publication does not depend on its agreement.',
    },
  },
)
