import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './kit/styles.ts';
import { notify, prepareNotices } from './kit/notify.ts';
import { currentLanguage, setLanguage } from './platform/i18n.ts';
import { onFailure, queryClient } from './platform/queryClient.ts';
import { learnWords, RoomsProvider } from './platform/room.ts';
import { currentTextSize, setTextSize } from './platform/textSize.ts';
import { rooms, router } from './router.tsx';

setLanguage(currentLanguage());
setTextSize(currentTextSize());
onFailure(notify.failure);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the program');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RoomsProvider value={rooms}>
        <RouterProvider router={router} />
      </RoomsProvider>
    </QueryClientProvider>
  </StrictMode>,
);

const atRest = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
// A slow line carries the first page alone; what may be needed later follows when that page stands.
const first = router.subscribe('onRendered', () => {
  first();
  atRest(() => {
    prepareNotices();
    void learnWords(rooms);
    void import('./platform/draft.ts').then(({ forgetOldDrafts }) => forgetOldDrafts());
  });
});
