// The entry of a page that only has Amplify in it.
import { app } from './amplify-app.ts';

window.app = app;
