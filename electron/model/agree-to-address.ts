// What a page says the person agreed to is not believed: before words may go to another computer, they are asked outside it.
import { type ModelAddress, parseModelAddress } from '../../shared/model-settings.ts';
import type { Preferences, PreferencesChange } from '../../shared/preferences.ts';

type Needs = {
  preferences: { read(): Promise<Preferences>; change(change: PreferencesChange): Promise<Preferences> };
  /** Asks where no page can answer; resolves with whether the person allows it. */
  ask: (address: ModelAddress, windowId: string) => Promise<boolean>;
};

/**
 * Changes preferences for a window. An agreement to send words beyond this computer is kept only once the person gave
 * it in answer to `ask`; refused, or for something that is no address, all else is changed and the agreement stays as it was.
 */
export function createAgreement({ preferences, ask }: Needs) {
  /** One question at a time: a page cannot pile them up. */
  let last: Promise<unknown> = Promise.resolve();

  const change = async (wanted: PreferencesChange, windowId: string): Promise<Preferences> => {
    const before = await preferences.read();
    const { model } = wanted;
    if (model === undefined || model.agreedTo === null || model.agreedTo === before.model.agreedTo)
      return preferences.change(wanted);
    const address = parseModelAddress(model.agreedTo);
    if (address !== null && address.origin === model.agreedTo && (await ask(address, windowId)))
      return preferences.change(wanted);
    return preferences.change({ ...wanted, model: { ...model, agreedTo: before.model.agreedTo } });
  };

  return (wanted: PreferencesChange, windowId: string): Promise<Preferences> => {
    if (wanted.model === undefined) return preferences.change(wanted);
    const run = last.then(() => change(wanted, windowId));
    last = run.catch(() => {});
    return run;
  };
}
