import { defineTexts } from '#kit/texts.ts'

export const letterTexts = defineTexts(
  {
    meetingSubject: (title: string, circle: string) => `Réunion : ${title} (${circle})`,
    meeting: (
      name: string,
      title: string,
      circle: string,
      facts: string,
      address: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nLe cercle « ${circle} » se réunit : ${title}.\n\n${facts}\n\nL’ordre du jour peut encore changer. Pour y apporter une tension, ou suivre la réunion :\n${address}\n\n${signature}\n`,
    meetingCancelledSubject: (title: string, circle: string) =>
      `Réunion annulée : ${title} (${circle})`,
    meetingCancelled: (
      name: string,
      title: string,
      circle: string,
      facts: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nLa réunion « ${title} » du cercle « ${circle} » n’aura pas lieu.\n\n${facts}\n\n${signature}\n`,
    joinedSubject: (circle: string) => `Vous êtes du cercle « ${circle} »`,
    joined: (name: string, circle: string, purpose: string, address: string, signature: string) =>
      `Bonjour ${name},\n\nVous êtes maintenant du cercle « ${circle} ».\n\nSa raison d’être : ${purpose}\n\nSes réunions, ses décisions et ce qui est à faire sont ici (connectez-vous avec cette adresse) :\n${address}\n\nVous ne voulez pas en être ? Quittez le cercle sur la même page.\n\n${signature}\n`,
    circleClosedSubject: (circle: string) => `Le cercle « ${circle} » est clos`,
    circleClosed: (name: string, circle: string, reason: string, signature: string) =>
      `Bonjour ${name},\n\nLe cercle « ${circle} » est clos : il n’agira plus. Les rôles que vous y teniez et ce qui y restait à faire s’arrêtent avec lui.\n${reason ? `\nPourquoi : ${reason}\n` : ''}\nUne question ? Répondez à ce courriel.\n\n${signature}\n`,
    circleReopenedSubject: (circle: string) => `Le cercle « ${circle} » est rouvert`,
    circleReopened: (
      name: string,
      circle: string,
      reason: string,
      address: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nLe cercle « ${circle} » est rouvert. Ses membres et ses rôles sont ceux d’avant ; les tensions et les tâches arrêtées avec lui le restent.\n\nPourquoi : ${reason}\n\nLe cercle est ici :\n${address}\n\nUne question ? Répondez à ce courriel.\n\n${signature}\n`,
    minutesSubject: (title: string, circle: string) => `Compte rendu : ${title} (${circle})`,
    minutes: (name: string, title: string, address: string, signature: string) =>
      `Bonjour ${name},\n\nLe compte rendu de « ${title} » est prêt. Lisez-le, ou téléchargez-le en PDF, Word, LibreOffice ou Markdown, ici :\n${address}\n\nIl est réservé aux personnes du cercle.\n\n${signature}\n`,
    endingSubject: (role: string) => `Votre mandat se termine bientôt : ${role}`,
    ending: (
      name: string,
      role: string,
      circle: string,
      day: string,
      address: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nVotre mandat « ${role} », dans le cercle « ${circle} », se termine le ${day}.\n\nC’est le moment de préparer la suite : une élection, une passation. Le cercle est ici :\n${address}\n\n${signature}\n`,
    endingForCircle: (
      name: string,
      role: string,
      circle: string,
      day: string,
      address: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nUn mandat « ${role} », dans le cercle « ${circle} », se termine le ${day}. Le rôle sera alors à pourvoir.\n\nPour mettre la suite à l’ordre du jour :\n${address}\n\n${signature}\n`,
    endingForCircleSubject: (role: string) => `Un mandat se termine bientôt : ${role}`,
    tensionTitle: (role: string, day: string) => `Mandat « ${role} » : il se termine le ${day}`,
  },
  {
    meetingSubject: (title, circle) => `Meeting: ${title} (${circle})`,
    meeting: (name, title, circle, facts, address, signature) =>
      `Hello ${name},\n\nThe circle “${circle}” meets: ${title}.\n\n${facts}\n\nThe agenda may still change. To bring a tension, or to follow the meeting:\n${address}\n\n${signature}\n`,
    meetingCancelledSubject: (title, circle) => `Meeting cancelled: ${title} (${circle})`,
    meetingCancelled: (name, title, circle, facts, signature) =>
      `Hello ${name},\n\nThe meeting “${title}” of the circle “${circle}” will not take place.\n\n${facts}\n\n${signature}\n`,
    joinedSubject: (circle) => `You are in the circle “${circle}”`,
    joined: (name, circle, purpose, address, signature) =>
      `Hello ${name},\n\nYou are now in the circle “${circle}”.\n\nIts purpose: ${purpose}\n\nIts meetings, its decisions and what is to be done are here (sign in with this address):\n${address}\n\nYou do not want to be in it? Leave the circle on the same page.\n\n${signature}\n`,
    circleClosedSubject: (circle) => `The circle “${circle}” is closed`,
    circleClosed: (name, circle, reason, signature) =>
      `Hello ${name},\n\nThe circle “${circle}” is closed: it will not act any more. The roles that you held there and what was left to do there end with it.\n${reason ? `\nWhy: ${reason}\n` : ''}\nA question? Answer this letter.\n\n${signature}\n`,
    circleReopenedSubject: (circle) => `The circle “${circle}” is open again`,
    circleReopened: (name, circle, reason, address, signature) =>
      `Hello ${name},\n\nThe circle “${circle}” is open again. Its members and roles are those of before; the tensions and tasks that stopped with it stay so.\n\nWhy: ${reason}\n\nThe circle is here:\n${address}\n\nA question? Answer this letter.\n\n${signature}\n`,
    minutesSubject: (title, circle) => `Minutes: ${title} (${circle})`,
    minutes: (name, title, address, signature) =>
      `Hello ${name},\n\nThe minutes of “${title}” are ready. Read them, or take them as PDF, Word, LibreOffice or Markdown, here:\n${address}\n\nThey are for the people of the circle only.\n\n${signature}\n`,
    endingSubject: (role) => `Your mandate ends soon: ${role}`,
    ending: (name, role, circle, day, address, signature) =>
      `Hello ${name},\n\nYour mandate “${role}”, in the circle “${circle}”, ends on ${day}.\n\nIt is time to prepare what follows: an election, a hand-over. The circle is here:\n${address}\n\n${signature}\n`,
    endingForCircle: (name, role, circle, day, address, signature) =>
      `Hello ${name},\n\nA mandate “${role}”, in the circle “${circle}”, ends on ${day}. The role will then be free.\n\nTo put what follows on the agenda:\n${address}\n\n${signature}\n`,
    endingForCircleSubject: (role) => `A mandate ends soon: ${role}`,
    tensionTitle: (role, day) => `Mandate “${role}”: it ends on ${day}`,
  },
)
