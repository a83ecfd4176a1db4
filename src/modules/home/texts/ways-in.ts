import { defineTexts } from '#kit/texts.ts'

/** The pages behind the header: one family each, and what one may begin. */
export const waysInTexts = defineTexts(
  {
    try: {
      title: 'Essayer, à plusieurs, en public',
      lead: 'Ce que des territoires testent en ce moment, et ce que l’on peut faire soi-même.',
    },
    learn: {
      title: 'Apprendre de ce qui a été essayé',
      lead: 'Ce que d’autres ont fait, raconté pour que chacun puisse le refaire.',
    },
    network: {
      title: 'Le réseau et ses territoires',
      lead: 'Qui en fait partie, ce qu’ils ont promis, et comment les rejoindre.',
    },
    association: {
      title: 'L’association, comment elle décide',
      lead: 'Ses cercles, ses décisions et ce qu’elle publie d’elle-même.',
    },
    create: {
      title: 'Que voulez-vous créer ?',
      lead: 'Voici ce que vous pouvez commencer. Rien n’est public tant que vous ne le publiez pas.',
      nothing: 'Il n’y a rien que vous puissiez commencer ici pour le moment.',
    },
  },
  {
    try: {
      title: 'Trying, together, in public',
      lead: 'What territories are testing now, and what one can do oneself.',
    },
    learn: {
      title: 'Learn from what was tried',
      lead: 'What others did, told so that anyone can do it again.',
    },
    network: {
      title: 'The network and its territories',
      lead: 'Who belongs to it, what they promised, and how to join them.',
    },
    association: {
      title: 'The association, how it decides',
      lead: 'Its circles, its decisions and what it publishes about itself.',
    },
    create: {
      title: 'What do you want to create?',
      lead: 'This is what you may begin. Nothing is public until you publish it.',
      nothing: 'There is nothing that you may begin here for now.',
    },
  },
)
