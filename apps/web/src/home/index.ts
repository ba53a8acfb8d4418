export { FailedPage } from './FailedPage.tsx';
export { galleryRoute } from './gallery/route.ts';
export { NotFoundPage } from './NotFoundPage.tsx';
export { homeRoom } from './room.ts';
