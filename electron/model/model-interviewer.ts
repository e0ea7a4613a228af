// The interviewer that asks a model. The built-in question is found first and stands whenever the model's is not used.
import { builtInInterviewer, type Interviewer, type Said } from '../../shared/interview/interviewer.ts';
import { placeForModel } from '../../shared/interview/model-place.ts';
import { type Message, messagesFor } from '../../shared/interview/model-prompt.ts';
import { bare, isBeyondHelp, judgeReply } from '../../shared/interview/model-question.ts';
import { nextQuestion } from '../../shared/interview/next-question.ts';
import { type ModelSettings, mayBeAsked, parseModelAddress } from '../../shared/model-settings.ts';
import { askModel } from './ask-model.ts';

/** Room for a question and for the thoughts some models write before it. */
const mostTokens = 1_000;

/** One request as it was sent: where to, for which model, and all it was told. */
export type Sent = { address: string; name: string; messages: Message[] };

/** `sending` is told of each request just before its connection is opened. Without leave to ask it is the built-in one. */
export const modelInterviewer =
  (settings: ModelSettings, sending: (sent: Sent) => void): Interviewer =>
  (session, heard) => {
    const step = nextQuestion(session);
    const place = placeForModel(session, step);
    const address = parseModelAddress(settings.address);
    if (!settings.on || !place) return builtInInterviewer(session, heard);
    if (!address || !mayBeAsked(settings))
      return { said: Promise.resolve({ step, trouble: 'not-allowed' }), stop: () => undefined };

    const messages = messagesFor(session, place);
    const { name } = settings;
    const body = JSON.stringify({ model: name, messages, stream: true, max_tokens: mostTokens });
    sending({ address: `${address.origin}${address.path}`, name, messages });
    let shown = '';
    const asking = askModel({
      address,
      body,
      seconds: settings.seconds,
      heard: (soFar) => {
        // Thoughts come in without there being more to show.
        const text = bare(soFar);
        if (text !== shown) heard(text);
        shown = text;
      },
      isBeyondHelp,
    });
    const said = asking.reply.then((reply): Said => {
      if ('trouble' in reply) return { step, trouble: reply.trouble };
      const question = judgeReply(reply.text, session, place);
      return typeof question === 'string' ? { step, trouble: 'unusable' } : { step: { question }, trouble: null };
    });
    return { said, stop: asking.stop };
  };
