import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The second reader and the door of the house. */
export const reviewTexts = defineTexts(
  {
    queueTitle: 'À relire',
    queueLead: 'Des textes attendent une deuxième personne. Personne ne relit son propre texte.',
    queueEmpty: 'Rien n’attend d’être relu',
    queueEmptyText: 'Quand quelqu’un enverra un texte, il apparaîtra ici.',
    door: (count: string) => `Premières contributions à laisser passer : ${count}`,
    since: (at: string) => `envoyé le ${at}`,
    broughtTitle: (count: string) => `Brouillons que personne n’a relus : ${count}`,
    broughtLead:
      'Ils viennent d’un import, d’une adaptation ou d’une autre pièce. Une autre personne de l’équipe que celle qui les a apportés les lit, puis les publie.',
    importedTitle: (count: string) => `Ce que cet import a écrit : ${count}`,
    seeAll: 'Tous les textes à relire',
    broughtStates: { draft: 'brouillon', published: 'publiée', retired: 'retirée' },
    broughtByYou: 'apporté par vous : une autre personne le relit et le publie',
    toReadByYou: 'vous pouvez le relire et le publier',
    newText: 'nouvelle ressource',
    nextVersion: 'version suivante',
    asked: 'L’équipe vous demande de relire ce texte',
    askedText:
      'Lisez-le, puis dites si vous l’acceptez, ou ce qui est à changer. Une seule relecture suffit.',
    askedAlone:
      'Vous avez laissé passer cette première contribution. Personne d’autre ne peut la relire aujourd’hui : c’est donc à vous de décider.',
    openRemarks: (count: number) =>
      `Il reste ${counted(count, 'remarque sans réponse', 'remarques sans réponse')}.`,
    toDecision: 'Dire ma décision',
    toRemark: 'Écrire une remarque à côté d’une partie',
    toText: 'Lire le texte et décider',
    toWorkshop: 'Voir les parties du texte, et ce qui a été décidé',
    readAlready: (decision: string, at: string) =>
      `Cette ressource a déjà été relue : ${decision}, le ${at}.`,
    decideTitle: 'Votre lecture',
    answer: 'Que décidez-vous ?',
    accept: 'Je l’accepte',
    acceptHint: 'Les personnes qui l’écrivent, ou l’équipe, pourront la publier.',
    askChanges: 'Je demande des changements',
    askChangesHint: 'Dites lesquels ; vos remarques par partie restent à côté du texte.',
    reason: 'Ce que vous en dites',
    reasonHint: 'Envoyé par courriel aux personnes qui l’écrivent, si elles en ont un.',
    decide: 'Envoyer ma décision',
    decided: {
      told: 'Votre décision est envoyée aux personnes qui écrivent ce texte.',
      nobody:
        'Votre décision est notée, et se lit dans l’atelier du texte. Personne d’autre que vous n’a d’adresse électronique : dites-la autrement.',
    },
    refusals: {
      'not-found': 'Ce texte n’existe plus à cette adresse.',
      forbidden: 'La relecture est faite par l’équipe.',
      'own-text':
        'Vous avez écrit dans ce texte, vous l’avez envoyé ou vous en répondez : une autre personne doit le lire.',
      'let-in-by-you':
        'Vous avez laissé passer cette première contribution : une autre personne de l’équipe la relit.',
      'already-decided': 'Quelqu’un a déjà décidé, ou le texte est retourné en écriture.',
      'still-at-the-door':
        'C’est une première contribution : laissez-la d’abord passer, dans la modération.',
      'changed-meanwhile':
        'Le texte a changé pendant que vous lisiez. Lisez-le encore, puis décidez.',
      'remarks-open':
        'Des remarques n’ont pas de réponse. Pour accepter quand même, dites pourquoi dans « Ce que vous en dites ».',
      'no-reason': 'Dites ce qui est à changer.',
    },
    moderationTitle: 'Laisser passer, ou non',
    moderationLead:
      'Premières contributions de personnes nouvelles. Celles qui ont des signes de pourriel viennent en premier. Les touches Tab et Espace suffisent.',
    moderationEmpty: 'Personne n’attend à la porte',
    moderationEmptyText: 'Les premières contributions apparaîtront ici.',
    choose: (title: string) => `Choisir « ${title} »`,
    tickAll: 'Tout cocher',
    tickClean: 'Cocher ceux qui n’ont aucun signe de pourriel',
    letThrough: 'Laisser passer les textes cochés',
    refuse: 'Refuser les textes cochés',
    refuseReason: 'Pourquoi',
    refuseReasonHint:
      'Envoyé par courriel à chaque personne dont le texte est refusé, si elle en a un.',
    reasons: {
      advert: 'C’est une publicité : ici, on partage ce qui sert à d’autres.',
      elsewhere: 'C’est hors du sujet de ce centre : la démocratie locale et la participation.',
      empty: 'Le texte est trop court pour servir à quelqu’un d’autre.',
      copied: 'Le texte est copié d’ailleurs sans le droit de le faire.',
      unlawful: 'Le texte attaque des personnes, ou ce qu’il dit est interdit.',
    },
    ownReason: 'Une autre raison, en vos mots',
    signs: {
      repeated: 'même texte qu’un autre',
      links: 'beaucoup de liens',
      quick: 'collé en un instant',
      capitals: 'titre en capitales',
      empty: 'presque vide',
    },
    moderated: (count: number) =>
      count < 2
        ? `${writtenNumber(count, 'fr')} texte traité.`
        : `${writtenNumber(count, 'fr')} textes traités.`,
    moderationRefusals: {
      'nothing-chosen': 'Cochez au moins un texte.',
      'no-reason': 'Choisissez une raison : la personne la lira.',
    },
    all: 'Tout cocher',
    seeText: 'Lire',
  },
  {
    queueTitle: 'To be read',
    queueLead: 'Texts wait for a second person. Nobody reads their own.',
    queueEmpty: 'Nothing waits to be read',
    queueEmptyText: 'When somebody sends a text, it will appear here.',
    door: (count) => `First contributions to let through: ${count}`,
    since: (at) => `sent on ${at}`,
    broughtTitle: (count: string) => `Drafts that nobody has read: ${count}`,
    broughtLead:
      'They come from an import, an adaptation or another room. Somebody on the team other than the person who brought them reads them, then publishes them.',
    importedTitle: (count: string) => `What this import wrote: ${count}`,
    seeAll: 'All the texts to read',
    broughtStates: { draft: 'draft', published: 'published', retired: 'retired' },
    broughtByYou: 'brought by you: somebody else reads and publishes it',
    toReadByYou: 'you may read and publish it',
    newText: 'new resource',
    nextVersion: 'next version',
    asked: 'The team asks you to read this text',
    askedText:
      'Read it, then say whether you accept it, or what is to be changed. One reading is enough.',
    askedAlone:
      'You let this first contribution through. Nobody else can read it today: it is for you to decide.',
    openRemarks: (count) =>
      count === 1 ? '1 remark has no answer.' : `${count} remarks have no answer.`,
    toDecision: 'Say my decision',
    toRemark: 'Write a remark beside a part',
    toText: 'Read the text and decide',
    toWorkshop: 'See the parts of the text, and what was decided',
    readAlready: (decision, at) => `This resource has already been read: ${decision}, on ${at}.`,
    decideTitle: 'Your reading',
    answer: 'What do you decide?',
    accept: 'I accept it',
    acceptHint: 'Those who write it, or the team, can then publish it.',
    askChanges: 'I ask for changes',
    askChangesHint: 'Say which; your remarks on each part stay beside the text.',
    reason: 'What you say of it',
    reasonHint: 'Sent by e-mail to those who write it, if they have one.',
    decide: 'Send my decision',
    decided: {
      told: 'Your decision is sent to those who write this text.',
      nobody:
        'Your decision is noted, and can be read in the workshop of the text. Nobody but you has an e-mail address: tell it otherwise.',
    },
    refusals: {
      'not-found': 'This text is no longer at this address.',
      forbidden: 'Only the team reviews texts.',
      'own-text': 'You wrote in this text, sent it or answer for it: somebody else must read it.',
      'let-in-by-you':
        'You let this first contribution through: somebody else on the team reads it.',
      'already-decided': 'Somebody has already decided, or the text went back to writing.',
      'still-at-the-door': 'It is a first contribution: let it through first, in moderation.',
      'changed-meanwhile': 'The text changed while you were reading. Read it again, then decide.',
      'remarks-open':
        'Some remarks have no answer. To accept all the same, say why in “What you say of it”.',
      'no-reason': 'Say what is to be changed.',
    },
    moderationTitle: 'Let through, or not',
    moderationLead:
      'First contributions of new people. Those with signs of spam come first. The Tab and Space keys are enough.',
    moderationEmpty: 'No first contribution is waiting',
    moderationEmptyText: 'First contributions will appear here.',
    choose: (title) => `Choose “${title}”`,
    tickAll: 'Tick all',
    tickClean: 'Tick those without any sign of spam',
    letThrough: 'Let the ticked texts through',
    refuse: 'Refuse the ticked texts',
    refuseReason: 'Why',
    refuseReasonHint: 'Sent by e-mail to each person whose text is refused, if they have one.',
    reasons: {
      advert: 'It is an advertisement: here, people share what serves others.',
      elsewhere: 'It is outside the subject of this centre: local democracy and participation.',
      empty: 'The text is too short to be of use to somebody else.',
      copied: 'The text is copied from elsewhere without the right to do so.',
      unlawful: 'The text attacks people, or what it says is forbidden.',
    },
    ownReason: 'Another reason, in your words',
    signs: {
      repeated: 'same text as another',
      links: 'many links',
      quick: 'pasted in an instant',
      capitals: 'title in capitals',
      empty: 'almost empty',
    },
    moderated: (count) => (count === 1 ? '1 text dealt with.' : `${count} texts dealt with.`),
    moderationRefusals: {
      'nothing-chosen': 'Tick at least one text.',
      'no-reason': 'Choose a reason: the person will read it.',
    },
    all: 'Tick all',
    seeText: 'Read',
  },
)

export type RefusalReason = keyof (typeof reviewTexts)['fr']['reasons']
