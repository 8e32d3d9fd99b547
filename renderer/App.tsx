import { I18nProvider } from 'react-aria-components';
import type { Backend } from './backend.ts';
import { DecisionProvider } from './document/decision/DecisionProvider.tsx';
import { Frame } from './frame/Frame.tsx';
import { KeyProvider } from './keys/use-actions.tsx';
import type { AppStore } from './store.ts';
import { StoreProvider, useStore } from './store/use-store.tsx';
import { chooseLanguage, locales } from './text/languages.ts';
import { TextProvider } from './text/use-text.tsx';

/** The whole program on the screen: store, texts, keys and decisions around the frame. */
export function App({ store, backend }: { readonly store: AppStore; readonly backend: Backend }) {
  return (
    <StoreProvider store={store} backend={backend}>
      <Speaking />
    </StoreProvider>
  );
}

function Speaking() {
  const chosen = useStore((state) => state.preferences.language);
  const language = chosen ?? chooseLanguage(navigator.languages);
  return (
    <TextProvider language={language}>
      <I18nProvider locale={locales[language]}>
        <KeyProvider>
          <DecisionProvider>
            <Frame />
          </DecisionProvider>
        </KeyProvider>
      </I18nProvider>
    </TextProvider>
  );
}
