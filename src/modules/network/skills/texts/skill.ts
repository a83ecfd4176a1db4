import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { Language, Skill } from '../skill.ts'

export const skillNames = defineTexts<Readonly<Record<Skill, string>>>(
  {
    sortition: 'Tirage au sort et recrutement',
    facilitation: 'Animation et facilitation',
    assembly: 'Assemblées et conventions citoyennes',
    'participatory-budget': 'Budget participatif',
    digital: 'Participation en ligne',
    inclusion: 'Aller vers, publics éloignés',
    evaluation: 'Évaluation et mesure',
    'inside-change': 'Transformation interne d’une collectivité',
    'follow-up': 'Suites données et droit de suite',
    communication: 'Communication et récit',
    law: 'Droit et cadre juridique',
    data: 'Données et outils numériques',
    conflict: 'Conflits et médiation',
    training: 'Formation d’élu·es et d’agent·es',
    funding: 'Financement et modèle économique',
  },
  {
    sortition: 'Sortition and recruitment',
    facilitation: 'Facilitation',
    assembly: 'Citizens’ assemblies',
    'participatory-budget': 'Participatory budgeting',
    digital: 'Online participation',
    inclusion: 'Outreach and inclusion',
    evaluation: 'Evaluation and measurement',
    'inside-change': 'Change inside a public body',
    'follow-up': 'Follow-up on what citizens said',
    communication: 'Communication and storytelling',
    law: 'Law and legal frame',
    data: 'Data and digital tools',
    conflict: 'Conflict and mediation',
    training: 'Training of officials and officers',
    funding: 'Funding and economics',
  },
)

export const languageNames = defineTexts<Readonly<Record<Language, string>>>(
  {
    fr: 'français',
    en: 'anglais',
    es: 'espagnol',
    de: 'allemand',
    it: 'italien',
    pt: 'portugais',
    ar: 'arabe',
    lsf: 'langue des signes française',
  },
  {
    fr: 'French',
    en: 'English',
    es: 'Spanish',
    de: 'German',
    it: 'Italian',
    pt: 'Portuguese',
    ar: 'Arabic',
    lsf: 'French sign language',
  },
)

export const skillTexts = defineTexts(
  {
    title: 'Qui sait faire quoi',
    lead: 'Des personnes du réseau disent ce qu’elles savent faire, où, et combien de temps elles peuvent donner.',
    state: 'Dire mes compétences',
    mine: 'Mes compétences',
    filter: 'Par savoir-faire',
    all: 'Toutes',
    counted: (count: number) => counted(count, 'personne', 'personnes'),
    none: 'Personne n’a encore dit ce qu’il ou elle sait faire',
    noneText:
      'Dites vos compétences : vous choisissez si tout le monde les voit, ou l’équipe seule.',
    staffOnly: 'vue par l’équipe seule',
    coach: 'prêt·e à accompagner',
    distance: 'à distance',
    hours: (hours: number) => (hours > 1 ? `${hours} heures par mois` : `${hours} heure par mois`),
    confirmed: (day: string) => `Confirmé le ${day}.`,
    languages: 'Langues',
    where: 'Où',
    when: 'Disponibilité',
    also: 'Aussi',
    ownTitle: 'Ce que je sais faire',
    ownLead: 'Ce que vous dites ici sert à vous proposer des missions et des accompagnements.',
    skills: 'Savoir-faire',
    skillsHint: 'Cochez ce que vous avez déjà fait, pas ce que vous aimeriez essayer.',
    otherWords: 'Autre chose, avec vos mots',
    otherHint: 'Séparé par des virgules : cartographie, théâtre-forum…',
    spoken: 'Langues que vous parlez avec les gens',
    placesKept: 'Territoires où vous pouvez aller',
    place: 'Ajouter un territoire',
    placeHint: 'Une commune, une intercommunalité, un département ou une région.',
    atDistance: 'Je peux aussi travailler à distance',
    hoursPerMonth: 'Temps disponible',
    hoursUnit: 'heures par mois',
    availability: 'Quand ?',
    availabilityHint: 'Par exemple : le soir, le vendredi, pas en août.',
    about: 'Quelques mots sur vous',
    aboutHint: 'Par exemple une expérience précise.',
    coaches: 'Je suis prêt·e à accompagner un territoire',
    shown: 'Qui voit ces compétences ?',
    shownStaff: 'L’équipe seule',
    shownStaffHint: 'Elle s’en sert pour vous proposer des missions et des accompagnements.',
    shownPublic: 'Tout le monde',
    shownPublicHint: 'Avec votre nom tel que vous avez choisi de le montrer. Jamais votre adresse.',
    kept: 'Nous vous demandons une fois par an si c’est toujours vrai. Sans réponse pendant un mois, plus personne ne les voit ; elles sont effacées deux ans après votre dernière confirmation.',
    save: 'Enregistrer',
    saved: 'C’est noté. Merci.',
    remove: 'Effacer mes compétences',
    removeSure: 'Tout ce que vous avez dit ici est effacé, tout de suite.',
    removed: 'Vos compétences sont effacées.',
    stillTrue: 'C’est toujours vrai',
    stale:
      'Vos compétences ne sont plus montrées : vous n’avez pas répondu à la question envoyée chaque année.',
    toConfirm: 'Un an a passé. Est-ce toujours vrai ?',
    confirmTitle: 'Est-ce toujours vrai ?',
    confirmLead: 'Voici ce que vous avez dit. Confirmez, ou connectez-vous pour le corriger.',
    confirmedNow: 'Merci : c’est confirmé pour un an.',
    askSubject: 'Vos compétences : est-ce toujours vrai ?',
    askText: (skills: string, link: string, own: string) => `Bonjour,

Vous avez dit il y a un an ce que vous savez faire pour les territoires du réseau :
${skills}

Si c’est toujours vrai, confirmez-le ici :
${link}

Sinon, corrigez ou effacez tout :
${own}

Sans réponse d’ici un mois, plus personne ne verra vos compétences.`,
  },
  {
    title: 'Who can do what',
    lead: 'People of the network say what they can do, where, and how much time they can give.',
    state: 'State my skills',
    mine: 'My skills',
    filter: 'By skill',
    all: 'All',
    counted: (count) => `${writtenNumber(count, 'en')} ${count === 1 ? 'person' : 'people'}`,
    none: 'Nobody has said yet what they can do',
    noneText: 'State your skills: you choose whether everybody sees them, or the team alone.',
    staffOnly: 'seen by the team alone',
    coach: 'ready to coach',
    distance: 'at a distance',
    hours: (hours) => (hours === 1 ? '1 hour a month' : `${hours} hours a month`),
    confirmed: (day) => `Confirmed on ${day}.`,
    languages: 'Languages',
    where: 'Where',
    when: 'Availability',
    also: 'Also',
    ownTitle: 'What I can do',
    ownLead: 'What you say here is used to offer you missions and coachings.',
    skills: 'Skills',
    skillsHint: 'Tick what you have done already, not what you would like to try.',
    otherWords: 'Something else, in your words',
    otherHint: 'Separated by commas: mapping, forum theatre…',
    spoken: 'Languages you speak with people',
    placesKept: 'Territories where you can go',
    place: 'Add a territory',
    placeHint: 'A municipality, an intercommunality, a department or a region.',
    atDistance: 'I can also work at a distance',
    hoursPerMonth: 'Time available',
    hoursUnit: 'hours a month',
    availability: 'When?',
    availabilityHint: 'For example: evenings, Fridays, not in August.',
    about: 'A few words about you',
    aboutHint: 'One precise experience says more than a title.',
    coaches: 'I am ready to coach a territory',
    shown: 'Who sees these skills?',
    shownStaff: 'The team alone',
    shownStaffHint: 'It uses them to offer you something.',
    shownPublic: 'Everybody',
    shownPublicHint: 'With your name as you chose to show it. Never your address.',
    kept: 'Once a year we ask you whether this is still true. Without an answer for a month, nobody sees it any more; it is erased two years after you last confirmed it.',
    save: 'Save',
    saved: 'Noted. Thank you.',
    remove: 'Erase my skills',
    removeSure: 'All that you said here is erased, at once.',
    removed: 'Your skills are erased.',
    stillTrue: 'It is still true',
    stale: 'Your skills are no longer shown: nobody answered the yearly question.',
    toConfirm: 'A year has gone. Is it still true?',
    confirmTitle: 'Is it still true?',
    confirmLead: 'Here is what you said. Confirm it, or sign in to correct it.',
    confirmedNow: 'Thank you: it is confirmed for a year.',
    askSubject: 'Your skills: is it still true?',
    askText: (skills, link, own) => `Hello,

A year ago you said what you can do for the territories of the network:
${skills}

If it is still true, confirm it here:
${link}

If not, correct or erase everything:
${own}

Without an answer within a month, nobody will see your skills any more.`,
  },
)
