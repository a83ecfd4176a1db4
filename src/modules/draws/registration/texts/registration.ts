import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { RefusalReason } from '../../recruitment.ts'
import { whoMay } from '../eligible-words.ts'
import type { RegisterRefusal } from '../register-refusal.ts'
import type { Standing } from '../standing.ts'

/** The version of the notice that people read, kept with their registration. */
export const noticeVersion = '2026-12-1'

/** What the letter of whoever registered says. */
export interface RegisteredMail {
  readonly name: string
  readonly draw: string
  readonly who: string
  /** What happens, in order, each a sentence. */
  readonly next: readonly string[]
  /** The code, and where it is typed. */
  readonly typed: string
  readonly link: string
  /** Whom to call; empty when nobody said it. */
  readonly help: string
  readonly ticket: string
  readonly receipt: string
}

export const registrationTexts = defineTexts(
  {
    enterTitle: 'J’ai reçu une lettre',
    unknownTitle: 'Nous ne trouvons pas ce code',
    unknown:
      'Aucune lettre ne porte ce code. Un code a huit lettres ou chiffres, sans 0, O, 1, I ni L. Le vôtre a pu être effacé depuis la fin du tirage.',
    unknownAgain: 'Taper le code de nouveau',
    title: 'Je réponds à la lettre',
    lead: (draw: string) =>
      `${draw}. Répondre prend cinq minutes. Dire oui ne vous engage pas encore.`,
    openTitle: 'Je m’inscris au tirage',
    seats: (seats: number) =>
      `Un tirage au sort choisira ${numbered(seats, 'personnes', 'fr')} parmi celles qui disent oui.`,
    answerBy: 'Répondez avant le',
    organiser: 'Qui organise',
    care: 'Ce qui est prévu',
    yes: 'Je dis oui',
    about: 'Vous',
    firstName: 'Prénom',
    lastName: 'Nom',
    birthYear: 'Année de naissance',
    birthYearHint: 'Quatre chiffres, par exemple 1984.',
    contactEither: 'Donnez un téléphone ou un courriel : l’un des deux suffit.',
    contactOrPost:
      'Donnez un téléphone, un courriel ou l’adresse postale entière : l’un des trois suffit.',
    phone: 'Téléphone',
    phoneHint: 'Fixe ou portable. Nous vous préviendrons par téléphone.',
    email: 'Courriel',
    address: 'Adresse',
    addressHint: 'Numéro, rue, appartement. Une seule personne par foyer pourra siéger.',
    postcode: 'Code postal',
    town: 'Commune',
    questions: 'Quelques questions',
    questionsLead:
      'Le groupe doit ressembler aux habitant·es. Ces réponses ne servent qu’à cela : aucune réponse n’est meilleure qu’une autre.',
    conflict: (text: string) => `Je suis dans un de ces cas : ${text}`,
    conflictHint: 'Vous restez inscrit·e : quelqu’un vérifiera avec vous.',
    asksAgain:
      'J’accepte d’être invité·e à un autre tirage plus tard (mon nom est gardé un an de plus)',
    eligible: (age: number, people: string) => {
      const { livesIn, anyNationality, asked } = whoMay(age, people)
      const whoever = anyNationality ? ', quelle que soit ma nationalité,' : ''
      if (livesIn !== '')
        return `J’habite ${livesIn}, j’ai ${age} ans ou plus${whoever} et je m’inscris une seule fois`
      return asked === ''
        ? `J’ai ${age} ans ou plus et je m’inscris une seule fois`
        : `J’ai ${age} ans ou plus, je suis dans ce cas : « ${asked} », et je m’inscris une seule fois`
    },
    send: 'Je m’inscris',
    minor:
      'Tu as 16 ou 17 ans ? Tu peux t’inscrire. Parles-en avec un parent : son accord sera demandé si tu es tiré·e au sort.',
    needs:
      'Garde d’enfants, accessibilité, interprète, trajets : on vous le demandera après le tirage, car vos besoins ne changent rien à vos chances.',
    help: (phone: string) => `Besoin d’aide ? Appelez le ${phone}.`,
    paper: 'Le même formulaire sur papier (PDF)',
    noTitle: 'Je dis non',
    noLead:
      'Appuyez sur « Non merci » et c’est fait. Dire pourquoi nous aide, et n’est pas obligatoire.',
    noSend: 'Non merci',
    noReason: 'Pourquoi ?',
    noDone: 'C’est noté. Vos données sont effacées. Merci d’avoir répondu.',
    leftTitle: 'Vous n’êtes pas dans ce tirage',
    leftNext: [
      'Vous n’avez rien d’autre à faire. Si une autre lettre de ce tirage arrive chez vous, n’y répondez pas.',
      'Le tirage au sort se fera sans vous, et rien de vous n’y reste.',
    ],
    leftBack: (day: string) =>
      `Vous avez changé d’avis, ou vous avez appuyé par erreur ? ${day === '' ? 'Appelez' : `Appelez avant le ${day}`} : nous pouvons encore vous inscrire.`,
    done: (ticket: string) =>
      `Votre inscription est enregistrée sous le numéro ${ticket}. Avec ce numéro, le « ticket », vous pourrez vérifier sur la liste publique que vous êtes dans le tirage.`,
    ticketTitle: 'Votre ticket',
    // The code alone opens this page: it may not tell that somebody has something to check.
    completeTitle: 'Votre inscription est enregistrée',
    nextTitle: 'Ce qui se passe maintenant',
    nextClosing: (day: string) =>
      day === ''
        ? 'Les inscriptions restent ouvertes quelque temps. Vous n’avez rien d’autre à faire.'
        : `Les inscriptions se terminent le ${day}. Vous n’avez rien d’autre à faire.`,
    nextDraw: (day: string) =>
      day === ''
        ? 'Le tirage au sort est public. Sa date n’est pas encore fixée : elle sera sur la page du tirage.'
        : `Le tirage au sort est public. Il est prévu le ${day}.`,
    nextDrawn: (days: string) =>
      `Si vous êtes tiré·e au sort, nous vous prévenons, par courriel ou par téléphone si vous les avez donnés, par lettre sinon. Vous aurez ${days} pour dire oui ou non.`,
    nextNotDrawn: 'Si vous n’êtes pas tiré·e au sort, lisez le résultat sur la page du tirage.',
    days: (count: number) => numbered(count, 'jours', 'fr'),
    seeOwn: 'Voir ou annuler mon inscription',
    reasons: {
      'no-time': 'Je n’ai pas le temps',
      dates: 'Les dates ne vont pas',
      health: 'Ma santé',
      care: 'Je m’occupe de quelqu’un',
      'not-concerned': 'Le sujet ne me concerne pas',
      'not-able': 'Je ne me sens pas capable',
      'no-trust': 'Je n’y crois pas',
      language: 'La langue',
      moved: 'Je n’habite plus ici',
      other: 'Autre raison',
      unsaid: 'Je ne souhaite pas le dire',
    } satisfies Record<RefusalReason, string>,
    noticeTitle: 'Qui utilise vos données ?',
    notice: (person: string) => `${person}, pour inviter des habitant·es et les tirer au sort.`,
    noticeBasisPublic: 'C’est une mission d’intérêt public.',
    noticeBasisOther: 'C’est un intérêt légitime ; vous pouvez vous y opposer.',
    noticeFrom: (from: string) => `D’où vient votre adresse : ${from}.`,
    noticeWho:
      'Qui les voit : les personnes qui mènent ce tirage. La personne qui vous appelle ne voit jamais vos réponses.',
    noticeAdded:
      'Vos réponses aux questions de l’équipe : lues par l’équipe seule, elles n’entrent ni dans la liste ni dans le tirage, et sont effacées au plus tard avec votre nom.',
    noticeLong: (day: string) =>
      `Combien de temps : si vous n’êtes pas tiré·e, tout est effacé le ${day}, ou quinze jours après si le tirage n’est pas fini. Nous gardons seulement des totaux, sans nom.`,
    noticeLongUnknown:
      'Combien de temps : si vous n’êtes pas tiré·e, tout est effacé au plus tard six mois et demi après le jour prévu du tirage.',
    noticeSilent:
      'Si vous ne répondez pas : votre nom ou votre adresse est effacé un mois après le tirage.',
    noticeRights: (contact: string) =>
      `Vos droits : voir vos données, les corriger, vous opposer, vous retirer à tout moment. Écrivez à ${contact}. Vous pouvez aussi vous plaindre à la CNIL.`,
    neutralTitle: 'Mon inscription',
    neutralLead: 'Donnez votre année de naissance pour retrouver votre inscription.',
    neutralText: 'Le code seul ne suffit pas : une lettre peut tomber dans d’autres mains.',
    neutralElse:
      'Ce n’est pas vous ? Une autre personne s’est inscrite avec cette lettre : un code inscrit une personne.',
    returnCode: 'Votre code pour revenir',
    returnCodeNote: (address: string) =>
      `Notez-le : avec votre année de naissance, il permet de revoir votre inscription, ou de l’annuler. Tapez-le à l’adresse ${address}`,
    open: 'Voir mon inscription',
    noMatch:
      'Cette année de naissance n’est pas celle de l’inscription faite avec ce code. Essayez encore, ou appelez le numéro de la lettre.',
    placeTitle: 'Mon inscription et ma chance',
    ticket: 'Mon ticket',
    status: 'Mon inscription',
    standing: {
      invited: 'Nous attendons votre réponse',
      registered: 'Votre inscription est arrivée, l’équipe la vérifie',
      eligible: 'Votre inscription est complète',
      pool: 'Vous êtes dans le tirage',
      drawn: 'Vous êtes tiré·e au sort : dites si vous venez',
      reserve:
        'Vous êtes en réserve : si une place se libère, elle peut vous être proposée, dans l’ordre tiré au sort',
      confirmed: 'Vous êtes tiré·e au sort, et vous venez',
      present: 'Vous êtes venu·e',
      withdrawn: 'Vous vous êtes retiré·e',
      refused: 'Vous avez dit non',
      excluded: 'Votre inscription est écartée',
      void: 'Ce tirage est annulé : votre inscription n’a plus d’effet',
      'left-out': 'Votre inscription n’est pas entrée dans le tirage',
      'shut-invited': 'Les inscriptions sont closes',
      'was-drawn': 'Vous étiez tiré·e au sort ; ce tirage est terminé',
      'was-coming': 'Vous étiez tiré·e au sort, et vous aviez dit oui',
      'was-reserve': 'Vous étiez en réserve ; ce tirage est terminé',
    } satisfies Record<Standing, string>,
    chance: 'Ma chance d’être tiré·e',
    chanceLater: 'Elle sera calculée après la fin des inscriptions : revenez à ce moment-là.',
    chanceText: (percent: string) => `${percent} sur 100`,
    answers: 'Ce que j’ai répondu',
    registeredOn: 'Inscription du',
    withdraw: 'Je me retire',
    withdrawText:
      'Votre inscription sera annulée et vos données seront effacées. Vous ne pourrez pas revenir en arrière.',
    withdrawn: 'C’est fait. Votre inscription est annulée, vos données sont effacées.',
    erasedOn: 'Mes données sont effacées le',
    proof: 'La page publique du tirage',
    mailSubject: (draw: string) => `Votre inscription : ${draw}`,
    againSubject: (draw: string) => `Un nouveau tirage au sort : ${draw}`,
    againWhy: (person: string, first: string) =>
      `${person} vous écrit : vous avez accepté d’être sollicité·e à nouveau après « ${first} ». Un nouveau tirage commence.`,
    typed: (code: string, address: string) =>
      `Votre code : ${code}. Il peut aussi être tapé à l’adresse ${address}`,
    mailHello: (name: string) => `Bonjour${name ? ` ${name}` : ''},`,
    mailEnd: 'Ce message ne demande ni paiement ni mot de passe.',
    mailText: (of: RegisteredMail) =>
      [
        `Bonjour${of.name ? ` ${of.name}` : ''},`,
        `Votre inscription au tirage au sort « ${of.draw} » est enregistrée. Qui l’organise : ${of.who}.`,
        `Ce qui vient :\n${of.next.map((one) => `- ${one}`).join('\n')}`,
        `${of.typed}\nRevoir ou annuler votre inscription, avec votre année de naissance : ${of.link}`,
        ...(of.help ? [of.help] : []),
        `Votre numéro dans la liste publique, le « ticket » : ${of.ticket}. Gardez ce message et sa pièce jointe : elle prouve votre inscription. Si votre ticket manquait un jour à la liste, montrez-la ici : ${of.receipt}`,
        'Ce message ne demande ni paiement ni mot de passe.',
      ].join('\n\n'),
    mailFile: 'preuve-inscription.json',
    refusals: {
      closed: 'Les inscriptions de ce tirage ne sont pas ouvertes.',
      already: 'Ce code ne permet pas de s’inscrire, ou il a déjà servi.',
      'not-open': 'On s’inscrit à ce tirage avec le code d’une lettre.',
      gone: 'Ce code ne permet pas de s’inscrire, ou il a déjà servi.',
    } satisfies Record<RegisterRefusal, string>,
  },
  {
    enterTitle: 'I received a letter',
    unknownTitle: 'We cannot find this code',
    unknown:
      'No letter has this code. It has eight signs, without 0, O, 1, I or L. It may have been erased after the end of the draw.',
    unknownAgain: 'Type the code again',
    title: 'I answer the letter',
    lead: (draw) => `${draw}. It takes five minutes. Saying yes does not commit you yet.`,
    openTitle: 'I register for the draw',
    seats: (seats) =>
      `A draw by lot will choose ${numbered(seats, 'people', 'en')} among those who say yes.`,
    answerBy: 'Answer before',
    organiser: 'Who organises',
    care: 'What is provided',
    yes: 'I say yes',
    about: 'You',
    firstName: 'First name',
    lastName: 'Last name',
    birthYear: 'Year of birth',
    birthYearHint: 'Four digits, for example 1984.',
    contactEither: 'Give a telephone number or an e-mail address: either will do.',
    contactOrPost:
      'Give a telephone number, an e-mail address or the whole postal address: one of them will do.',
    phone: 'Telephone',
    phoneHint: 'Landline or mobile. It is how you will be told.',
    email: 'E-mail',
    address: 'Address',
    addressHint: 'Number, street, flat. Only one person of a household can sit.',
    postcode: 'Postal code',
    town: 'Town',
    questions: 'A few questions',
    questionsLead:
      'The group must look like the inhabitants. These answers serve only that: nobody is better placed than another.',
    conflict: (text) => `I am in one of these cases: ${text}`,
    conflictHint: 'You stay registered: somebody will check with you.',
    asksAgain: 'You may offer me another draw later (my name is kept one year more)',
    eligible: (age, people) => {
      const { livesIn, anyNationality, asked } = whoMay(age, people)
      const whoever = anyNationality ? ', whatever my nationality,' : ''
      if (livesIn === 'la commune' || /^\p{Lu}/u.test(livesIn))
        return `I live in ${livesIn === 'la commune' ? 'the municipality' : livesIn}, I am ${age} or older${whoever} and I register once only`
      // A place told in French words makes no English sentence: what the rule says is said whole.
      if (livesIn !== '')
        return `I am ${age} or older, I am one of: “${people}”, and I register once only`
      return asked === ''
        ? `I am ${age} or older and I register once only`
        : `I am ${age} or older, I am one of: “${asked}”, and I register once only`
    },
    send: 'I register',
    minor:
      'Are you 16 or 17? You can register. Talk about it with a parent: their agreement will be asked if you are drawn.',
    needs:
      'Childcare, access, interpreter, travel: we will ask you after the draw. Your needs change nothing to your chance.',
    help: (phone) => `Need help? Call ${phone}.`,
    paper: 'The same form on paper (PDF)',
    noTitle: 'I say no',
    noLead: 'One click is enough. Saying why helps us, and is not required.',
    noSend: 'No, thank you',
    noReason: 'Why?',
    noDone: 'Noted. Your data are erased. Thank you for answering.',
    leftTitle: 'You are not in this draw',
    leftNext: [
      'You have nothing else to do. If another letter of this draw comes, do not answer it.',
      'The draw will be held without you, and nothing of you stays in it.',
    ],
    leftBack: (day) =>
      `You changed your mind, or pressed by mistake? ${day === '' ? 'Call' : `Call before ${day}`}: we can still register you.`,
    done: (ticket) =>
      `Your registration is recorded under number ${ticket}. With this number, the “ticket”, you can check on the public list that you are in the draw.`,
    ticketTitle: 'Your ticket',
    completeTitle: 'Your registration is recorded',
    nextTitle: 'What happens now',
    nextClosing: (day) =>
      day === ''
        ? 'Registration stays open for some time. You have nothing else to do.'
        : `Registration stays open until ${day}. You have nothing else to do.`,
    nextDraw: (day) =>
      day === ''
        ? 'The draw is public. Its date is not set yet: it will be on the page of the draw.'
        : `The draw is public. It is planned on ${day}.`,
    nextDrawn: (days) =>
      `If you are drawn, we tell you, by e-mail or by telephone if you gave them, by letter otherwise. You will have ${days} to say yes or no.`,
    nextNotDrawn:
      'If you are not drawn, the result is on the page of the draw, and your registration opens with your code.',
    days: (count) => numbered(count, 'days', 'en'),
    seeOwn: 'See or cancel my registration',
    reasons: {
      'no-time': 'I have no time',
      dates: 'The dates do not suit',
      health: 'My health',
      care: 'I care for somebody',
      'not-concerned': 'The subject does not concern me',
      'not-able': 'I do not feel able',
      'no-trust': 'I do not believe in it',
      language: 'The language',
      moved: 'I do not live here any more',
      other: 'Another reason',
      unsaid: 'I would rather not say',
    },
    noticeTitle: 'Who uses your data?',
    notice: (person) => `${person}, to invite inhabitants and draw some of them by lot.`,
    noticeBasisPublic: 'It is a task in the public interest.',
    noticeBasisOther: 'It is a legitimate interest; you may object.',
    noticeFrom: (from) => `Where your address comes from: ${from}.`,
    noticeWho:
      'Who sees them: those who run this draw. Your answers are never shown to those who call you.',
    noticeAdded:
      'Your answers to the questions of the team: read by the team alone, they go neither to the list nor to the draw, and are erased with your name at the latest.',
    noticeLong: (day) =>
      `How long: if you are not drawn, everything is erased on ${day}, or fifteen days later if the draw is not over. Numbers stay, without names.`,
    noticeLongUnknown:
      'How long: if you are not drawn, everything is erased six and a half months after the planned day of the draw at the latest.',
    noticeSilent: 'If you do not answer: your name or address is erased one month after the draw.',
    noticeRights: (contact) =>
      `Your rights: see them, correct them, object, leave at any time. Write to ${contact}. You may complain to the CNIL.`,
    neutralTitle: 'My place',
    neutralLead: 'Give your year of birth to find your registration again.',
    neutralText: 'The code alone is not enough: a letter may fall into other hands.',
    neutralElse:
      'It is not you? Another person registered with this letter: one code registers one person.',
    returnCode: 'Your code to come back',
    returnCodeNote: (address) =>
      `Write it down: with your year of birth it opens your registration again, or takes you out of it. It is typed at ${address}`,
    open: 'See my place',
    noMatch:
      'This code and this year do not go together. Try again, or call the number on the letter.',
    placeTitle: 'My place and my chance',
    ticket: 'My ticket',
    status: 'Where I stand',
    standing: {
      invited: 'We are waiting for your answer',
      registered: 'Your registration has arrived, the team is checking it',
      eligible: 'Your registration is complete',
      pool: 'You are in the draw',
      drawn: 'You are drawn: tell us whether you come',
      reserve:
        'You are in reserve: if a seat becomes free, it may be offered to you, in the order drawn by lot',
      confirmed: 'You are drawn, and you are coming',
      present: 'You came',
      withdrawn: 'You withdrew',
      refused: 'You said no',
      excluded: 'Your registration is set aside',
      void: 'This draw is cancelled: your registration has no effect any more',
      'left-out': 'Your registration did not enter the draw',
      'shut-invited': 'Registration is closed',
      'was-drawn': 'You were drawn; this draw is over',
      'was-coming': 'You were drawn, and you had said yes',
      'was-reserve': 'You were in reserve; this draw is over',
    },
    chance: 'My chance of being drawn',
    chanceLater: 'It is computed once registration is closed; come back then.',
    chanceText: (percent) => `${percent} in 100`,
    answers: 'What I answered',
    registeredOn: 'Registered on',
    withdraw: 'I withdraw',
    withdrawText: 'Your registration is cancelled and your data are erased. It cannot be undone.',
    withdrawn: 'Your registration is cancelled and your data are erased.',
    erasedOn: 'My data are erased on',
    proof: 'The public page of the draw',
    mailSubject: (draw) => `Your registration: ${draw}`,
    againSubject: (draw) => `A new draw by lot: ${draw}`,
    againWhy: (person, first) =>
      `${person} writes to you: you agreed to be asked again after “${first}”. A new draw begins.`,
    typed: (code, address) => `Your code: ${code}. It may also be typed at the address ${address}`,
    mailHello: (name) => `Hello${name ? ` ${name}` : ''},`,
    mailEnd: 'This message asks for no payment and no password.',
    mailText: (of) =>
      [
        `Hello${of.name ? ` ${of.name}` : ''},`,
        `Your registration for the draw “${of.draw}” is recorded. Who organises it: ${of.who}.`,
        `What comes next:\n${of.next.map((one) => `- ${one}`).join('\n')}`,
        `${of.typed}\nSee or cancel your registration, with your year of birth: ${of.link}`,
        ...(of.help ? [of.help] : []),
        `Your number in the public list, the “ticket”: ${of.ticket}. Keep this message and its attachment: it proves your registration. If your ticket were ever missing from the list, show it here: ${of.receipt}`,
        'This message asks for no payment and no password.',
      ].join('\n\n'),
    mailFile: 'proof-of-registration.json',
    refusals: {
      closed: 'Registration for this draw is not open.',
      already: 'This code opens no registration, or it was used already.',
      'not-open': 'One registers for this draw with the code of a letter.',
      gone: 'This code opens no registration, or it was used already.',
    },
  },
)
